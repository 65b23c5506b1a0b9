/** Names that nobody can say: jumbles of letters and digits, and names broken up into single letters. Made by a machine, for one day. */
import { registrableDomain } from '../names/index.ts'

/** Shorter ones are abbreviations ("q4b2b"). */
const LABEL_CHARS_MIN = 8
/** Changes from letter to digit or back: "web2print24" has three, "1yng2e2118" has four. */
const CHANGES_MIN = 3
/** "a.b.c" is what people write when they mean any name at all. */
const SINGLE_LETTERS_MIN = 4
/** Syllables between the digits are words. */
const SYLLABLE = /[bcdfghjklmnpqrstvwxz]{0,2}[aeiouy]{1,2}[bcdfghjklmnpqrstvwxz]{1,2}[aeiouy]?/g
const SPOKEN_MAX = 0.5

/** @param host lower-case ASCII */
export function jumbleIn(host: string): 'jumbled' | 'spelled' | null {
  if (host.split('.').filter(({ length }) => length === 1).length >= SINGLE_LETTERS_MIN) return 'spelled'
  const label = (registrableDomain(host) ?? '').split('.', 1)[0] ?? ''
  return isJumble(label) ? 'jumbled' : null
}

function isJumble(label: string): boolean {
  // Punycode is letters of another script; hyphens part words.
  if (label.length < LABEL_CHARS_MIN || label.startsWith('xn--') || label.includes('-')) return false
  // "web2print", "house4you": a digit that is a word.
  const plain = label.replace(/(?<=[a-z]{3})[24](?=[a-z]{2})/g, '')
  const changes = plain.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0
  if (changes < CHANGES_MIN) return false
  const spoken = (plain.match(/[a-z]{4,}/g) ?? []).join(' ').match(SYLLABLE)?.join('').length ?? 0
  return spoken / plain.length < SPOKEN_MAX
}
