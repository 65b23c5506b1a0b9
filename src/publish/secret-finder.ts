/** Where secrets stand in a reading: one pass, however many secrets there are (a trap may have thousands of addresses). */
import { foldedText } from './folded-letters.ts'
import type { SecretKind } from './placeholder.ts'
import type { Reading } from './readings.ts'

export interface Secret {
  readonly number: number
  readonly value: string
  readonly kind: SecretKind | 'digest'
}

export interface Place {
  readonly start: number
  readonly end: number
  /** Null for the beginning of one that was cut. */
  readonly secret: Secret | null
}

/** As many first letters are looked up at once. */
const BEGINNING_LETTERS_MAX = 4

/** A value cut short shows its beginning: as many letters already tell whose it is. */
const CUT_LETTERS_MIN = 5

/** Secrets are addresses, names and hosts: a longer beginning is told by its first letters. */
const CUT_LETTERS_MAX = 100

interface Index {
  /** How many letters are looked up at once: no secret has fewer. */
  readonly width: number
  readonly firstCodes: ReadonlySet<number>
  /** First letters → lengths of the secrets that begin so, longest first: an address before its beginning. */
  readonly lengths: ReadonlyMap<string, readonly number[]>
  readonly secrets: ReadonlyMap<string, Secret>
  /** Everything that a cut secret may show. */
  readonly beginnings: ReadonlySet<string>
}

export function secretFinder(secrets: readonly Secret[]): (reading: Reading) => Place[] {
  const index = indexOf(secrets)
  return (reading) => [...wholeIn(reading, index), ...cutIn(reading, index)]
}

function indexOf(secrets: readonly Secret[]): Index {
  const folded = new Map<string, Secret>()
  for (const secret of secrets) {
    const letters = foldedText(secret.value)
    if (letters !== '' && !folded.has(letters)) folded.set(letters, secret)
  }
  const whole = [...folded.keys()]
  const width = Math.min(BEGINNING_LETTERS_MAX, ...whole.map(({ length }) => length))
  const lengths = new Map<string, number[]>()
  for (const [beginning, ones] of Map.groupBy(whole, (letters) => letters.slice(0, width)))
    lengths.set(
      beginning,
      [...new Set(ones.map(({ length }) => length))].sort((one, other) => other - one),
    )
  const beginnings = new Set<string>()
  for (const [letters, { kind }] of folded) {
    const end = kind === 'digest' ? 0 : Math.min(letters.length, CUT_LETTERS_MAX)
    for (let length = CUT_LETTERS_MIN; length < end; length++) beginnings.add(letters.slice(0, length))
  }
  return { width, firstCodes: new Set(whole.map((letters) => letters.charCodeAt(0))), lengths, secrets: folded, beginnings }
}

function* wholeIn({ letters, starts, ends }: Reading, { width, firstCodes, lengths, secrets }: Index): Generator<Place> {
  for (let at = 0; at + width <= letters.length; at++) {
    if (!firstCodes.has(letters.charCodeAt(at))) continue
    for (const length of lengths.get(letters.slice(at, at + width)) ?? []) {
      // At the end of a text a longer slice is a shorter one, which is another secret's.
      const secret = at + length <= letters.length ? secrets.get(letters.slice(at, at + length)) : undefined
      if (!secret) continue
      yield { start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0, secret }
      break
    }
  }
}

function* cutIn({ letters, starts, ends }: Reading, { beginnings }: Index): Generator<Place> {
  for (let cut = letters.indexOf('…'); cut !== -1; cut = letters.indexOf('…', cut + 1)) {
    for (let length = Math.min(cut, CUT_LETTERS_MAX); length >= CUT_LETTERS_MIN; length--) {
      if (!beginnings.has(letters.slice(cut - length, cut))) continue
      yield { start: starts[cut - length] ?? 0, end: ends[cut - 1] ?? 0, secret: null }
      break
    }
  }
}
