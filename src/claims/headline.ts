/** What a headline says: whom it is about, and which of its words are its own. For events out of feeds, which mails are held against. */
import { wordsOf } from './fold.ts'
import { BUSINESS_WORDS, LITTLE_WORDS } from './little-words.ts'
import { namesIn } from './names.ts'
import { LURE_WORDS } from './words/index.ts'

export interface HeadlineWord {
  /** Folded. */
  readonly text: string
  /** `little`: of no meaning; `everyday`: what mails and lures say all year round; `telling`: any other. */
  readonly kind: 'name' | 'little' | 'everyday' | 'telling'
}

export interface Headline {
  /** Ids. */
  readonly organisations: readonly string[]
  /** In their order. */
  readonly words: readonly HeadlineWord[]
}

const WORDS_MAX = 60
/** "Customers Of Target Warned": where nearly all words have a capital, it marks no name. */
const TITLE_CASE_SHARE = 0.6

export function headlineOf(title: string): Headline {
  const words = wordsOf(title, WORDS_MAX)
  const capitals = words.filter(({ start }) => /\p{Lu}/u.test(title.charAt(start))).length
  const isTitleCase = words.length > 0 && capitals / words.length > TITLE_CASE_SHARE
  const hits = namesIn(title, words)
  const sure = new Set(hits.filter(({ value }) => !value.isAmbiguous).map(({ value }) => value.organisation.id))
  const names = hits.filter(({ value, from }) => sure.has(value.organisation.id) || (!isTitleCase && from > 0))
  const isNamed = (at: number) => names.some(({ from, to }) => from <= at && at < to)
  return {
    organisations: [...new Set(names.map(({ value }) => value.organisation.id))],
    words: words.map(({ text }, at) => ({ text, kind: isNamed(at) ? 'name' : kindOf(text) })),
  }
}

function kindOf(word: string): HeadlineWord['kind'] {
  if (word.length < 2 && !IDEOGRAPH.test(word)) return 'little'
  if (LITTLE.has(word)) return 'little'
  everyday ??= new Set(tokensOf([...Object.values(BUSINESS_WORDS), ...Object.values(LURE_WORDS).flatMap(textsOf)]))
  return everyday.has(word) ? 'everyday' : 'telling'
}

const IDEOGRAPH = /^[\u4e00-\u9fff]$/
const tokensOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/[\s,*]+/)).filter((word) => word !== '')
const textsOf = ({ objects, actions, persuasions }: (typeof LURE_WORDS)[keyof typeof LURE_WORDS]): string[] =>
  [objects, actions, persuasions].flatMap((table) => Object.values(table))
const LITTLE: ReadonlySet<string> = new Set(tokensOf(Object.values(LITTLE_WORDS)))
/** Made when it is first asked for: only feeds do. */
let everyday: ReadonlySet<string> | null = null
