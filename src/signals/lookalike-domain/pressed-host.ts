/**
 * What the host of the main link has of the name that the mail goes by. The mail itself says here whom the name means, so that more counts than
 * in any host (`names/lookalike.ts`): the name anywhere in it, a short name as a piece of its own, the name alone under another ending.
 */
import { type Organisation, relationTo } from '../../knowledge/index.ts'
import { publicSuffix } from '../../names/index.ts'
import { folded } from '../questions.ts'

/** Shorter names stand inside other words by chance. */
const INSIDE_LETTERS_MIN = 6
const ALONE_LETTERS_MIN = 5
const PIECE_LETTERS_MIN = 3
const PIECES_MAX = 20
const NAMES_MAX = 40

export interface NameInHost {
  readonly message: 'piece' | 'ending'
  /** The name as people write it. */
  readonly word: string
}

/** @param isSure the mail goes by that name, and does not just speak of it */
export function nameInHost(host: string, organisation: Organisation, isSure: boolean): NameInHost | null {
  const suffix = publicSuffix(host) ?? host.slice(host.lastIndexOf('.') + 1)
  if (host.length <= suffix.length || relationTo(host, organisation) !== 'foreign') return null
  const name = host.slice(0, -suffix.length - 1)
  const letters = folded(name)
  const { aliases, ambiguous } = organisation
  const written = [organisation.name, ...aliases, ...ambiguous].slice(0, NAMES_MAX)
  const alone = isSure && !name.includes('.') ? written.find((one) => isAlone(folded(one), letters)) : undefined
  if (alone !== undefined) return { message: 'ending', word: alone }
  const pieces = new Set(name.split(/[.\-_\d]+/, PIECES_MAX))
  const word = written.find((one) => isPiece(one, pieces) || (!ambiguous.includes(one) && isInside(folded(one), letters)))
  return word === undefined ? null : { message: 'piece', word }
}

const isAlone = (name: string, letters: string): boolean => name.length >= ALONE_LETTERS_MIN && letters === name

const isInside = (name: string, letters: string): boolean => name.length >= INSIDE_LETTERS_MIN && letters.includes(name)

const isPiece = (name: string, pieces: ReadonlySet<string>): boolean =>
  pieces.size > 1 && pieces.has(folded(name)) && (folded(name).length >= ALONE_LETTERS_MIN || isWrittenInCapitals(name))

/** "XRP", "UPS": nobody reads a word in it. */
const isWrittenInCapitals = (name: string): boolean => name.length >= PIECE_LETTERS_MIN && /^[A-Z]+$/.test(name)
