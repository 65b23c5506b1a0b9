/**
 * Names made to be taken for another name: a slip of the hand (`typosquat`), another letter (`homoglyph`), a name with
 * words around it (`combosquat`), a whole address put in front (`subdomain`). The only door to the table of look-alike
 * letters. Who owns what is not known here: the caller leaves out hosts that belong to the imitated one.
 *
 * `isClear`: convincing on the host alone. The rest is only worth saying when the message speaks as that organisation.
 */
import { createRequire } from 'node:module'
import type Confusables from 'confusables'
import { publicSuffix, registrableDomain, toUnicode } from './index.ts'
import { beginningSum, endSum, readLetters, type SumSet, sumSet, sumWithout, wholeSum } from './letter-sums.ts'
import { isOneSlipAway } from './slip.ts'

export interface ImitableName {
  readonly id: string
  /** Lower-case letters and digits only: `wellsfargo`. */
  readonly key: string
  /** Also a common word ("Windows", "Orange"): means the organisation only beside a lure's word. */
  readonly isEveryday: boolean
}

export interface Lookalike {
  readonly id: string
  readonly kind: 'typosquat' | 'homoglyph' | 'combosquat' | 'subdomain'
  readonly isClear: boolean
}

export type LookalikeFinder = (host: string) => readonly Lookalike[]

/** Below five letters every second word is one slip away from another. */
const SLIP_LETTERS_MIN = 5
/** `email` is one slip from `gmail`, `abode` from `adobe`: short names need the message's own claim beside them. */
const CLEAR_SLIP_LETTERS_MIN = 7
const GLUED_LETTERS_MIN = 5
const CLEAR_GLUED_LETTERS_MIN = 6
/** "3M", "BP": shorter names are part of any word. */
const KEY_LETTERS_MIN = 3
/** RFC 1035 §2.3.4: a label has at most 63 octets. */
const LABEL_CHARS_MAX = 63
const LABELS_MAX = 20

/** Words that attackers put beside a name, in the languages most seen. */
const LURE_WORDS = new Set(
  (
    'secure security secured login logon signin sign verify verification verified account accounts support service services update updates ' +
    'helpdesk alert alerts billing payment payments invoice refund refunds confirm confirmation auth authentication unlock locked suspended recovery ' +
    'reset password customer client customerservice customercare wallet bonus reward rewards gift giveaway claim promo tracking track parcel package ' +
    'delivery notice notification notify webmail validate validation resolution restore access check safe protection limited ' +
    'sicherheit konto anmeldung kunde kundenservice paket rechnung securite compte connexion colis remboursement seguridad cuenta cliente entrega ' +
    'sicurezza conto accesso seguranca conta acesso rastreio'
  ).split(' '),
)

/** Words that are one slip from a name and are meant as they stand: `finance` is not Binance, `interest` not Pinterest. */
const ORDINARY = new Set(
  'finance interest interests general email emails stream streams apply strive stride medical payback expedite'.split(' '),
)

/** Digits and pairs that pass for a letter at a glance; the library's table holds none of them. Both sides are folded. */
const FOLDS: Readonly<Record<string, string>> = { rn: 'm', vv: 'w', '0': 'o', '1': 'l', '|': 'l', i: 'l', '5': 's', '3': 'e' }
const fold = (text: string): string => text.replace(/rn|vv|[01|i53]/g, (found) => FOLDS[found] ?? found)

/** Loaded by the first name with such letters: most mails have none. */
let confusables: typeof Confusables | null = null
function foldConfusables(text: string): string {
  confusables ??= createRequire(import.meta.url)('confusables') as typeof Confusables
  return confusables.remove(text)
}

type Index = ReadonlyMap<string, readonly ImitableName[]>
/** Asked by the sum of a word's letters first: so most words are not even made. */
interface SummedIndex {
  readonly names: Index
  readonly sums: SumSet
}

/** Builds the tables once (those of slips when a length is asked for); the finder then looks each label up, whatever the number of names. */
export function lookalikeFinder(names: readonly ImitableName[], ownerOfDomain: (domain: string) => string | undefined): LookalikeFinder {
  const usable = names.filter(({ key }) => key.length >= KEY_LETTERS_MIN && key.length <= LABEL_CHARS_MAX)
  const exact = indexBy(usable, ({ key }) => [key])
  const tables: Tables = {
    exact,
    exactSums: sumsOf(exact),
    folded: indexBy(usable, ({ key }) => [fold(key)]),
    slips: slipTables(usable.filter(({ key }) => key.length >= SLIP_LETTERS_MIN)),
    ownerOfDomain,
  }
  return (host) => lookalikesOf(host, tables)
}

interface Tables {
  readonly exact: Index
  readonly exactSums: SumSet
  readonly folded: Index
  /** Names by themselves and by what is left without one letter: those entries that are so long. */
  readonly slips: (length: number) => SummedIndex
  /** Whose a whole domain is. */
  readonly ownerOfDomain: (domain: string) => string | undefined
}

function indexBy(names: readonly ImitableName[], keysOf: (name: ImitableName) => readonly string[]): Index {
  const index = new Map<string, ImitableName[]>()
  for (const name of names) {
    for (const key of keysOf(name)) {
      const held = index.get(key)
      if (held) held.push(name)
      else index.set(key, [name])
    }
  }
  return index
}

/** Most of the table is names without a letter, ten times as many as names, and a label needs those of two lengths only. */
function slipTables(names: readonly ImitableName[]): Tables['slips'] {
  const tables = new Map<number, SummedIndex>()
  return (length) => {
    const held = tables.get(length)
    if (held) return held
    const near = names.filter(({ key }) => key.length === length || key.length === length + 1)
    // `apple` without either p is the same word: it counts once.
    const index = indexBy(near, ({ key }) => (key.length === length ? [key] : [...new Set(withoutOneLetter(key))]))
    const table = { names: index, sums: sumsOf(index) }
    tables.set(length, table)
    return table
  }
}

function sumsOf(index: Index): SumSet {
  const sums = sumSet()
  for (const key of index.keys()) sums.add(key)
  return sums
}

const withoutOneLetter = (word: string): string[] => Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))

function lookalikesOf(host: string, tables: Tables): readonly Lookalike[] {
  const labels = host.split('.', LABELS_MAX + 1)
  if (labels.length > LABELS_MAX || labels.length < 2) return []
  // An unknown top-level domain (`.example`, or one younger than our list) counts as one label.
  const suffix = publicSuffix(host) ?? (labels.at(-1) as string)
  const site = registrableDomain(host) ?? labels.slice(-2).join('.')
  const own = site.length > suffix.length ? site.slice(0, -suffix.length - 1) : ''
  const below = host.length > site.length ? host.slice(0, -site.length - 1) : ''
  if (own === '' || own.length > LABEL_CHARS_MAX) return []
  return [
    ...inFront(below, tables),
    ...inLabel(own, tables, true),
    ...below.split('.', LABELS_MAX).flatMap((label) => inLabel(label, tables, false)),
  ]
}

/** `paypal.com.example.net`: a whole known address in front of another one. */
function inFront(below: string, { ownerOfDomain }: Tables): Lookalike[] {
  const labels = below.split('.', LABELS_MAX)
  for (let from = 0; from < labels.length; from++) {
    for (let to = from + 2; to <= Math.min(labels.length, from + 3); to++) {
      const id = ownerOfDomain(labels.slice(from, to).join('.'))
      if (id !== undefined) return [{ id, kind: 'subdomain', isClear: true }]
    }
  }
  return []
}

/** The label that was bought (`isOwn`), or one in front of it, which any customer of a service may choose. */
function inLabel(label: string, tables: Tables, isOwn: boolean): Lookalike[] {
  if (label === '' || label.length > LABEL_CHARS_MAX) return []
  const shown = label.startsWith('xn--') ? toUnicode(label) : label
  const plain = shown === label ? label : foldConfusables(shown).toLowerCase()
  const found: Lookalike[] = []
  const tokens = plain.split('-')
  const ends = glued(tokens.join(''), tables)
  const hasLure = tokens.some((token) => LURE_WORDS.has(token)) || ends.some(({ rest }) => LURE_WORDS.has(rest))
  const add = (kind: Lookalike['kind'], names: readonly ImitableName[] | undefined, isClear: boolean) => {
    for (const name of names ?? []) {
      // `pineapple` and `windows-cleaning` imitate nobody.
      if (!name.isEveryday || kind !== 'combosquat' || hasLure) found.push({ id: name.id, kind, isClear: isClear && isDistinctive(name) })
    }
  }
  for (const token of new Set(tokens.length > 1 ? [...tokens, tokens.join('')] : tokens)) {
    const same = tables.exact.get(token)
    if (plain !== shown) add('homoglyph', same, true)
    else if (same === undefined) {
      add('homoglyph', disguised(token, tables), token === plain || hasLure)
      add('typosquat', slipsOf(token, tables), isOwn && token.length >= CLEAR_SLIP_LETTERS_MIN && (token === plain || hasLure))
    } else if (token !== plain || !isOwn) add('combosquat', same, isOwn && hasLure)
    // The name alone under another suffix is very often the organisation's own in another country: not said here.
  }
  for (const { names, rest } of ends) {
    const isLure = LURE_WORDS.has(rest)
    const meant = names.filter(({ isEveryday }) => !isEveryday || isLure)
    add('combosquat', meant, isOwn && isLure && meant.every(isLong))
  }
  return found
}

const isDistinctive = ({ key, isEveryday }: ImitableName): boolean => !isEveryday && key.length >= SLIP_LETTERS_MIN

const isLong = ({ key }: ImitableName): boolean => key.length >= CLEAR_GLUED_LETTERS_MIN

/** The same when folded, so it differs only in letters that look alike. */
function disguised(token: string, { folded }: Tables): ImitableName[] {
  return (folded.get(fold(token)) ?? []).filter(({ key }) => key.length >= SLIP_LETTERS_MIN - 1)
}

/** One letter more, less, other, or two swapped: found by deleting a letter on both sides, then checked. */
function slipsOf(token: string, { slips }: Tables): ImitableName[] {
  if (token.length < SLIP_LETTERS_MIN || ORDINARY.has(token)) return []
  const near = new Set<ImitableName>()
  const [same, shorter] = [slips(token.length), slips(token.length - 1)]
  const add = ({ names }: SummedIndex, written: string) => {
    for (const name of names.get(written) ?? []) near.add(name)
  }
  readLetters(token)
  if (same.sums.has(wholeSum())) add(same, token)
  for (let at = 0; at < token.length; at += 1) if (shorter.sums.has(sumWithout(at))) add(shorter, token.slice(0, at) + token.slice(at + 1))
  return [...near].filter(({ key }) => isOneSlipAway(token, key))
}

/** `paypalsecure`, `mypaypal`: the name at one end with something stuck to it. The longest name at each end counts. */
function glued(word: string, { exact, exactSums }: Tables): Glued[] {
  const found: Glued[] = []
  readLetters(word)
  for (const isFirst of [true, false]) {
    for (let n = word.length - 1; n >= KEY_LETTERS_MIN; n--) {
      if (!exactSums.has(isFirst ? beginningSum(n) : endSum(n))) continue
      const names = exact.get(isFirst ? word.slice(0, n) : word.slice(-n))
      const rest = isFirst ? word.slice(n) : word.slice(0, -n)
      // `dhltracking`, but not `upstairs`: a short name counts only with a lure's word.
      if (!names || (n < GLUED_LETTERS_MIN && !LURE_WORDS.has(rest))) continue
      found.push({ names, rest })
      break
    }
  }
  return found
}

interface Glued {
  readonly names: readonly ImitableName[]
  readonly rest: string
}
