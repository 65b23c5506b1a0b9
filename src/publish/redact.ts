/**
 * A publication without its secrets: a trap that is known is dead. Runs before any writer, on everything there is, so that
 * no format has to think of it.
 */
import { ORIGINAL_BYTES_MAX, type Publication, type PublishedCase } from './publication.ts'
import { type SecretReplacer, secretReplacer } from './replace-secrets.ts'

/** Any text that leaves: a drawing, a saved write-up. */
export const redactText = (text: string, secrets: readonly string[]): string => secretReplacer(secrets).inText(text)

export function redact(publication: Publication): Publication {
  const replacer = secretReplacer(publication.secrets)
  return {
    id: replacer.inText(publication.id),
    title: replacer.inText(publication.title),
    madeAt: publication.madeAt,
    cases: publication.cases.map((one) => redactedCase(one, replacer)),
    secrets: [],
    isRedacted: true,
  }
}

function redactedCase(one: PublishedCase, replacer: SecretReplacer): PublishedCase {
  const { raw, report, ...rest } = one
  // What no format takes whole is not searched for seconds: it stays here.
  const isTaken = raw !== undefined && raw.length <= ORIGINAL_BYTES_MAX
  return { ...rest, report: replaced(report, replacer), ...(isTaken ? { raw: replacer.inBytes(raw) } : {}) }
}

/** Every string of a document of JSON's kinds. Its shape is ours (the report's schema), so its depth is known. */
function replaced<T>(value: T, replacer: SecretReplacer): T
function replaced(value: unknown, replacer: SecretReplacer): unknown {
  if (typeof value === 'string') return replacer.inText(value)
  if (Array.isArray(value)) return value.map((one) => replaced(one, replacer))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, replacer)]))
}
