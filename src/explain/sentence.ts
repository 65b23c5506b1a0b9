/** Template and values → one sentence. The only place where the two meet. */
import type { Evidence } from '../model/index.ts'
import { type Language, signalWordsOf } from './catalogues/index.ts'
import { cleanText, defang, isolate } from './defang.ts'

const PLACEHOLDER = /\{([a-zA-Z]{1,32})\}/g

export interface SentenceOptions {
  /** Leave addresses clickable (`--raw`). */
  readonly isRaw?: boolean
}

/** Fills `{name}` with its value, cleaned, isolated and (unless raw) defanged. A value that is missing shows as `…`. */
export function sentence(template: string, values: Readonly<Record<string, string>>, options: SentenceOptions = {}): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = cleanText(values[name] ?? '…')
    return isolate(options.isRaw ? value : defang(value))
  })
}

/** Fills a template with values that are clean already. */
export const filled = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(PLACEHOLDER, (_, name: string) => values[name] ?? '…')

/** The sentence of one piece of evidence in the reader's language; the English one where a translation is wanting. */
export function evidenceSentence(
  { signal, message, values, says }: Pick<Evidence, 'signal' | 'message' | 'values' | 'says'>,
  language: Language = 'en',
  options: SentenceOptions = {},
): string {
  const template = signalWordsOf(language)[signal]?.messages[message]
  // A stored report may be older than the sentence, and have other values.
  const holes = template?.match(PLACEHOLDER) ?? []
  const isOurs = template !== undefined && holes.every((hole) => Object.hasOwn(values, hole.slice(1, -1)))
  return isOurs ? sentence(template, values, options) : says
}
