/** Where the visible text speaks as an organisation: letterhead, greeting, signature, copyright line; and where it only mentions one. */
import { locateText, type VisibleText } from '../model/index.ts'
import { closingIn } from './closing.ts'
import { type Evidence, ROLE_WORDS, WEIGHTS } from './evidence.ts'
import { type Word, wordsOf } from './fold.ts'
import { isTied } from './header-evidence.ts'
import { type KnownName, namesIn } from './names.ts'
import type { Hit } from './phrase-finder.ts'

const BODY_CHARS_MAX = 6_000
const FOOTER_CHARS_MAX = 2_000
const BODY_WORDS_MAX = 1_000
const LINE_CHARS_MAX = 90
const HITS_MAX = 60
/** "© 2025 Name", "Copyright (c) 1998-2025 by Name". */
const COPYRIGHT = /(?:©|\(c\)|copyright)[\s\d.,–-]{0,30}(?:by\s|the\s)?$/i
const COPYRIGHT_CHARS_MAX = 50
/** "The Netflix team", "Equipe Bradesco", "Microsoft Customer Support". */
const SIGNERS: ReadonlySet<string> = new Set(
  'team support equipe equipo squadra kundenservice kundendienst service security department billing atendimento klantenservice servicio assistenza helpdesk care suporte'.split(
    ' ',
  ),
)
const GREETED: ReadonlySet<string> = new Set(
  'customer user client member shopper kunde kunden kundin nutzer mitglied client cliente clientes usuario klant gebruiker utente subscriber holder users'.split(
    ' ',
  ),
)
const DEAR: ReadonlySet<string> = new Set(
  'dear hello hi sehr geehrter geehrte lieber liebe cher chere prezado caro estimado querido geachte beste gentile hallo ola'.split(' '),
)
/** Their names stand under every newsletter ("follow us on", "get it on"). */
const EVERYWHERE: ReadonlySet<string> = new Set(['social'])
const LETTERHEAD_LINES = 3
/** "Get Outlook for iOS": what it was written with, by whomever. */
const WRITTEN_WITH = /^(?:outlook|yahoo mail|gmail|samsung)\s(?:for|para|pour|für|voor|per|na|su)\s(?:ios|android|iphone|windows)/i
const WRITTEN_WITH_CHARS_MAX = 40

/** "I am Ada Example, auditor of the …", "writing on behalf of …". */
const INTRODUCED =
  /\b(?:I am|I'm|I’m|this is|my name is|I work|working|on behalf)\b[^.\n]{0,140}?\b(?:from|of|with|at|for|by)\s(?:the\s)?$/i
const INTRODUCED_CHARS_MAX = 180
/** Nobody writes an everyday word in capitals alone: "IMF", "UBS". */
const isSurelyMeant = ({ isAmbiguous, name, organisation }: KnownName): boolean =>
  (!isAmbiguous || /^[A-Z]{3,5}$/.test(name)) && !EVERYWHERE.has(organisation.sector)

/** Of the part of the text that is read first. */
export const bodyWordsOf = ({ text }: VisibleText): readonly Word[] => wordsOf(text.slice(0, BODY_CHARS_MAX), BODY_WORDS_MAX)

/** @param words of `bodyWordsOf` */
export function inBody(visible: VisibleText, words: readonly Word[]): Evidence[] {
  const found = readPiece(visible, 0, Math.min(visible.text.length, BODY_CHARS_MAX), words)
  const footer = Math.max(BODY_CHARS_MAX, visible.text.length - FOOTER_CHARS_MAX)
  return visible.text.length > footer ? [...found, ...readPiece(visible, footer, visible.text.length)] : found
}

function readPiece(visible: VisibleText, start: number, end: number, known?: readonly Word[]): Evidence[] {
  const text = visible.text.slice(start, end)
  const words = known ?? wordsOf(text, BODY_WORDS_MAX)
  const hits = namesIn(text, words).slice(0, HITS_MAX)
  const head = start === 0 ? letterheadEnd(text) : 0
  const closing = end === visible.text.length ? closingIn(text) : null
  return hits.flatMap((hit) => {
    const mentioned = weigh(text, words, hit, head)
    const isSigned =
      closing !== null && hit.start > closing.start && hit.end <= closing.end && isSurelyMeant(hit.value) && mentioned.kind === 'body'
    const { kind, weight } =
      isSigned && mentioned.weight > 0 && mentioned.weight < WEIGHTS.signedFor
        ? { kind: 'signature' as const, weight: WEIGHTS.signedFor }
        : mentioned
    if (weight === 0) return []
    const at = locateText(visible, start + hit.start, start + hit.end)
    return { known: hit.value, kind, weight, text: text.slice(hit.start, hit.end), at }
  })
}

function letterheadEnd(text: string): number {
  let [at, lines] = [0, 0]
  while (lines < LETTERHEAD_LINES && at < text.length) {
    const end = text.indexOf('\n', at)
    const stop = end === -1 ? text.length : end
    if (text.slice(at, stop).trim() !== '') lines += 1
    at = stop + 1
  }
  return at
}

function weigh(text: string, words: ReturnType<typeof wordsOf>, hit: Hit<KnownName>, head: number): Pick<Evidence, 'kind' | 'weight'> {
  const { value: known, start, from, to } = hit
  const before = text.slice(Math.max(0, start - COPYRIGHT_CHARS_MAX), start)
  if (WRITTEN_WITH.test(text.slice(start, start + WRITTEN_WITH_CHARS_MAX))) return { kind: 'body', weight: 0 }
  const isEverywhere = EVERYWHERE.has(known.organisation.sector)
  if (INTRODUCED.test(text.slice(Math.max(0, start - INTRODUCED_CHARS_MAX), start)) && !isEverywhere && isSurelyMeant(known))
    return { kind: 'body', weight: WEIGHTS.introduced }
  if (COPYRIGHT.test(before)) return { kind: 'copyright', weight: WEIGHTS.copyright }
  const line = lineAround(text, start)
  const around = line === null ? [] : wordsOf(line, 12).map(({ text: word }) => word)
  const own = to - from
  if (line !== null && around.length <= own + 4) {
    if (around.some((word) => DEAR.has(word)) && around.some((word) => GREETED.has(word))) return { kind: 'body', weight: WEIGHTS.greeting }
    if (around.some((word) => SIGNERS.has(word)) && around.filter((word) => !ROLE_WORDS.has(word)).length <= own)
      return { kind: 'signature', weight: known.isAmbiguous ? WEIGHTS.letterhead : WEIGHTS.signature }
    if (around.length <= own + 1 && start < head && !isEverywhere) return { kind: 'body', weight: WEIGHTS.letterhead }
  }
  if (isEverywhere) return { kind: 'body', weight: isTied(words, from, to) ? WEIGHTS.body : 0.02 }
  if (known.isAmbiguous) return { kind: 'body', weight: WEIGHTS.bodyAmbiguous }
  return { kind: 'body', weight: isTied(words, from, to) ? WEIGHTS.bodyOwn : WEIGHTS.body }
}

/** The line a place stands in; null for a long one. */
function lineAround(text: string, at: number): string | null {
  const from = text.lastIndexOf('\n', at) + 1
  if (at - from > LINE_CHARS_MAX) return null
  const end = text.slice(from, from + LINE_CHARS_MAX + 1).indexOf('\n')
  if (end !== -1) return text.slice(from, from + end)
  return text.length - from <= LINE_CHARS_MAX ? text.slice(from) : null
}
