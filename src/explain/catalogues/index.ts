/** The languages that an answer is told in: the reader's, not the mail's. JSON stays English (message id, values and the English sentence). */
import { readFileSync } from 'node:fs'
import type { Catalogue } from './catalogue.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { nl } from './nl.ts'
import { pt } from './pt.ts'

export const LANGUAGES = ['en', 'de', 'es', 'fr', 'nl', 'pt'] as const
export type Language = (typeof LANGUAGES)[number]
export type { CaseWords } from './case/words.ts'
export type { Catalogue, PageWords, VisitedWords } from './catalogue.ts'
export * from './check/check-words.ts'

const CATALOGUES: Readonly<Record<Language, Catalogue>> = { en, de, es, fr, nl, pt }
export const catalogueOf = (language: Language): Catalogue => CATALOGUES[language]

/** Title and sentences of every signal; the English ones stand in the signals themselves. */
export type SignalWords = Readonly<Record<string, { readonly title: string; readonly messages: Readonly<Record<string, string>> }>>

const loaded = new Map<Language, SignalWords>()

export function signalWordsOf(language: Language): SignalWords {
  if (language === 'en') return {}
  const known = loaded.get(language)
  if (known) return known
  const words = JSON.parse(readFileSync(new URL(`./${language}.generated.json`, import.meta.url), 'utf8')) as SignalWords
  loaded.set(language, words)
  return words
}

const RANGES_MAX = 20

/** The first language of ours in `de-AT,de;q=0.9,en;q=0.8` (RFC 9110 §12.5.4) or `pt_BR.UTF-8`; English when there is none. */
export function languageFor(wanted: string | null | undefined): Language {
  const ranges = (wanted ?? '')
    .slice(0, 500)
    .split(',', RANGES_MAX)
    .map((range, at) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const quality = parameters.map((one) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
      return { primary: tag.split(/[-_.]/, 1)[0] ?? '', quality: quality === undefined ? 1 : Number(quality), at }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.at - other.at)
  for (const { primary } of ranges) {
    const language = LANGUAGES.find((one) => one === primary)
    if (language) return language
  }
  return 'en'
}
