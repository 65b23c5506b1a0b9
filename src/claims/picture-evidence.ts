/** Names on pictures and on links. Badges of app stores and social sites stand in every newsletter and claim nothing. */
import type { Link, MessageAt } from '../model/index.ts'
import { type Evidence, ROLE_WORDS, WEIGHTS } from './evidence.ts'
import { wordsOf } from './fold.ts'
import { namesIn } from './names.ts'

const ALTS_MAX = 40
const LINKS_MAX = 60
const TEXT_CHARS_MAX = 120
const WORDS_MAX = 16
const PICTURE_WORDS: ReadonlySet<string> = new Set('logo image picture banner header icon bild imagem'.split(' '))
/** "Download on the App Store", "Get it on Google Play", "Sign in with Google". */
const BADGE =
  /\b(?:get it on|download|available|follow|join us|like us|share|find us|store|play|sign in with|continue with|pay with|view on|tweet|post on|connect with|baixe|disponivel)\b/i

export function inPictures(alts: readonly { readonly text: string; readonly at: MessageAt }[]): Evidence[] {
  return alts.slice(0, ALTS_MAX).flatMap(({ text, at }) => named(text, at, 'image-alt'))
}

export function inLinks(links: readonly Link[]): Evidence[] {
  return links.slice(0, LINKS_MAX).flatMap(({ text, textAt }) => named(text, textAt, 'link-text'))
}

function named(written: string, at: MessageAt, kind: 'image-alt' | 'link-text'): Evidence[] {
  const text = written.slice(0, TEXT_CHARS_MAX)
  if (text === '' || BADGE.test(text)) return []
  const words = wordsOf(text, WORDS_MAX)
  const hits = namesIn(text, words).filter(({ value }) => value.organisation.sector !== 'social')
  return hits.map(({ value: known, from, to }) => {
    const rest = words.filter(({ text: word }, index) => (index < from || index >= to) && !ROLE_WORDS.has(word) && !PICTURE_WORDS.has(word))
    const full = kind === 'image-alt' ? WEIGHTS.imageAlt : WEIGHTS.linkText
    return { known, kind, weight: rest.length === 0 && !known.isAmbiguous ? full : full / 3, text, at }
  })
}
