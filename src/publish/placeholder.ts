/** What stands where a secret stood: of the same kind, so that what reads the export still reads it, and nobody's. */

export type SecretKind = 'address' | 'domain' | 'ip' | 'name'

const ADDRESS = /^[^\s@]+@[^\s@]+$/
const DOMAIN = /^(?:[\p{L}\p{N}_-]+\.)+[\p{L}][\p{L}\p{N}-]*$/u
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*)$/i
const PLACEHOLDER = /^(?:redacted-\d+@redacted\.invalid|(?:[a-z0-9_-]+\.)*redacted-\d+\.invalid|redacted-\d+|0\.0\.0\.0)$/i

export function kindOf(secret: string): SecretKind {
  if (ADDRESS.test(secret)) return 'address'
  if (IP.test(secret)) return 'ip'
  return DOMAIN.test(secret) ? 'domain' : 'name'
}

/** RFC 6761 §6.4 reserves `.invalid`; the unspecified address is nobody's either. */
export function placeholderFor(kind: SecretKind, number: number): string {
  if (kind === 'address') return `redacted-${number}@redacted.invalid`
  if (kind === 'domain') return `redacted-${number}.invalid`
  return kind === 'ip' ? '0.0.0.0' : `redacted-${number}`
}

/**
 * The same at an exact length: inside Base64 and hexadecimal nothing behind it may shift, or the rest of the text would change.
 * What is too short for its kind is crossed out.
 */
export function fittedPlaceholder(kind: SecretKind, length: number): string {
  const end = kind === 'address' ? '@x.invalid' : kind === 'domain' ? '.invalid' : ''
  return length > end.length ? 'x'.repeat(length - end.length) + end : 'x'.repeat(length)
}

export const isPlaceholder = (value: string): boolean => PLACEHOLDER.test(value)
