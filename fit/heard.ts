/** Which words may be learned from: none that tell where a mail was published, and none that only one sender says. */
import { createHash } from 'node:crypto'
import { featuresOf, type PlacedWord } from '../src/wording/features.ts'
import { HEADLINE_WORDS_MIN, WORDS_MIN } from '../src/wording/index.ts'
import type { Studied } from './study.ts'

/**
 * What people put in place of names before they gave a corpus away (shared corpora's README, "How this data misleads"), and the name of the trap's
 * owner, as digests: SHA-256 of the folded word, first 12 digits. Found among the loudest words of a first fit.
 */
const REDACTION: ReadonlySet<string> = new Set(
  `c9fd92c735c7 c4ed9a5c3798 03fe06f73567 2ce4ce947f54 74a51c3ce9ff a55e2e3846a5 ac50e01690b1
   16f78a7d6317 b68919aff001 e1f79758cc42 fa98300cb837 e9440b96462e e72c9688c75f 54d43a1a7a85 bc24cd58cc22`.split(/\s+/),
)

/** A word of one campaign or one archive is its name, its jargon or its filler. */
const SPEAKERS_MIN = 3

export function hear(mails: readonly Studied[]): void {
  const learnable = learnableIn(mails, ({ words }) => words)
  const learnableInHeads = learnableIn(mails, ({ words, headWords }) => [...words, ...headWords])
  for (const mail of mails) {
    mail.features = featuresIn(mail.words, learnable)
    const isShort = mail.headWords.length < HEADLINE_WORDS_MIN
    mail.headFeatures = isShort ? null : featuresOf(mail.headWords.filter(({ text }) => learnableInHeads.has(text)))
  }
}

function learnableIn(mails: readonly Studied[], wordsOf: (mail: Studied) => readonly PlacedWord[]): ReadonlySet<string> {
  const speakers = new Map<string, Set<string>>()
  for (const mail of mails) {
    for (const { text } of wordsOf(mail)) {
      const known = speakers.get(text) ?? new Set<string>()
      if (known.size < SPEAKERS_MIN) speakers.set(text, known.add(speakerOf(mail)))
    }
  }
  return new Set([...speakers].filter(([word, { size }]) => size >= SPEAKERS_MIN && !REDACTION.has(digestOf(word))).map(([word]) => word))
}

const featuresIn = (words: readonly PlacedWord[], learnable: ReadonlySet<string>) =>
  words.length < WORDS_MIN ? null : featuresOf(words.filter(({ text }) => learnable.has(text)))

/** All templates were filled in by one hand (bench/honest), with the same invented names. */
function speakerOf({ group, source, path }: Studied): string {
  if (group !== null) return `group ${group}`
  if (source.startsWith('templates/')) return 'templates'
  return source === 'brandham' ? path : source
}

const digestOf = (word: string) => createHash('sha256').update(word).digest('hex').slice(0, 12)
