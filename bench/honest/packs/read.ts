/** Readers of translation files: Java properties, gettext's .mo. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export function readProperties(path: string): ReadonlyMap<string, string> {
  const lines = readFileSync(path, 'utf8')
    .replace(/\\\r?\n\s*/g, '')
    .split(/\r?\n/)
  const pairs = lines.flatMap((line) => {
    const at = line.indexOf('=')
    if (at < 0 || line.startsWith('#')) return []
    const value = line
      .slice(at + 1)
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replaceAll('\\n', '\n')
      .replaceAll('\\', '')
      .replaceAll("''", "'")
    return [[line.slice(0, at).trim(), value.trim()] as const]
  })
  return new Map(pairs)
}

/** Of words that are another's: by it they are found without being kept here. */
export const digestOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 16)

/** Translations by the digest of their English words; contexts and plural forms are left out. */
export function readMo(path: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(path)
  const read = (at: number) => (bytes.readUInt32LE(0) === 0x950412de ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const [count, originals, translations] = [read(8), read(12), read(16)]
  const wordAt = (table: number, index: number) => {
    const [length, offset] = [read(table + index * 8), read(table + index * 8 + 4)]
    return bytes.toString('utf8', offset, offset + length)
  }
  return new Map(Array.from({ length: count }, (_, index) => [digestOf(wordAt(originals, index)), wordAt(translations, index)]))
}
