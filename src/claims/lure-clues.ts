/** Everything that tells what a lure is about, wants and pushes with, as named numbers: which phrases stand where, how the words sound, whom it names, what it gives its reader to do. */

import { organisationById } from '../knowledge/index.ts'
import { type Attachment, CLAIM_STRENGTH_MIN, type Claim, isWebLink, type Link, type VisibleText } from '../model/index.ts'
import type { Heard, Wants } from './lure.ts'
import { type CluePlace, clueAt, clueNamed, FIELDS, headOf, type NumberedClues } from './lure-clue-names.ts'
import { hasPhoneNumber, type LureSound } from './lure-leanings.ts'
import type { Found } from './lure-phrases.ts'

export function cluesOf(
  found: readonly Found[],
  byHand: Wants,
  { sound, headline, tone, claims }: Heard,
  visible: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
): NumberedClues {
  const clues: NumberedClues = { numbers: [], values: [] }
  addPhrases(clues, found)
  for (const field of FIELDS) add(clues, clueAt(headOf(field, byHand[field]), 'hand'), 1)
  addSound(clues, sound, 'sound', 'sound-log')
  addSound(clues, headline, 'headline', 'headline-log')
  const sector = sectorOf(claims)
  if (sector !== null) add(clues, clueNamed(`sector:${sector}`), 1)
  addGiven(clues, visible, links, attachments)
  if (tone) {
    const attack = shareOf(tone.attackLogit)
    add(clues, LIKE_ATTACK, attack)
    add(clues, LIKE_ADVERT, (1 - attack) * shareOf(tone.unwantedLogit))
  }
  if (!sound) add(clues, NO_SOUND, 1)
  add(clues, ALWAYS, 1)
  return clues
}

const LIKE_ATTACK = clueNamed('like-attack')
const LIKE_ADVERT = clueNamed('like-advert')
const NO_SOUND = clueNamed('no-sound')
const ALWAYS = clueNamed('always')

const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

function add({ numbers, values }: NumberedClues, clue: number, value: number): void {
  numbers.push(clue)
  values.push(value)
}

/** What is said again adds less, and so does each further phrase of one place. */
function addPhrases(clues: NumberedClues, found: readonly Found[]): void {
  const sums = new Map<number, number>()
  const seen = new Map<string, number>()
  for (const { place, meaning, said, weight } of found) {
    if (meaning.head < 0) continue
    const times = seen.get(said) ?? 0
    seen.set(said, times + 1)
    const clue = clueAt(meaning.head, place)
    sums.set(clue, (sums.get(clue) ?? 0) + weight / (1 + times))
  }
  for (const [clue, sum] of sums) add(clues, clue, Math.log1p(sum))
}

/** Below this a value is as good as ruled out. */
const LOG_SHARE_MIN = -6
const LOG_WORTH = 0.2

function addSound(clues: NumberedClues, sound: LureSound | null, place: CluePlace, placeOfLog: CluePlace): void {
  if (!sound) return
  for (const field of FIELDS) {
    const all = sound[field].reduce((sum, [, weight]) => sum + weight, 0)
    if (all === 0) continue
    for (const [value, weight] of sound[field]) {
      const [head, share] = [headOf(field, value), weight / all]
      if (head < 0) continue
      add(clues, clueAt(head, place), share)
      add(clues, clueAt(head, placeOfLog), LOG_WORTH * Math.max(0, Math.log(share) - LOG_SHARE_MIN))
    }
  }
}

/** Who speaks as a wallet speaks of wallets, whatever its words. */
function sectorOf(claims: readonly Claim[]): string | null {
  const [first, ...others] = claims
  if (!first) return null
  const strongest = others.reduce((best, one) => (one.strength > best.strength ? one : best), first)
  if (strongest.strength < CLAIM_STRENGTH_MIN || strongest.organisation === null) return null
  return organisationById(strongest.organisation)?.sector ?? null
}

const EMPTY_CHARS_MAX = 20
const SHORT_CHARS_MAX = 150
const LONG_CHARS_MIN = 1_500
const PICTURE = /^image\//

const [CAN_PRESS, HAS_LINK, HAS_FILE, ONLY_FILE, LETTER, CALENDAR] = [
  clueNamed('can-press'),
  clueNamed('has-link'),
  clueNamed('has-file'),
  clueNamed('only-file'),
  clueNamed('letter'),
  clueNamed('calendar'),
]
const [TEL, MAILTO, PHONE, ONLY_PHONE] = [clueNamed('tel'), clueNamed('mailto'), clueNamed('phone'), clueNamed('only-phone')]
const [EMPTY, SHORT, LONG] = [clueNamed('empty'), clueNamed('short'), clueNamed('long')]

function addGiven(clues: NumberedClues, { text }: VisibleText, links: readonly Link[], attachments: readonly Attachment[]): void {
  const canPress = links.some((link) => isWebLink(link) && (link.isCallToAction || link.kind === 'bare'))
  const hasFile = attachments.some(({ type }) => !PICTURE.test(type) && type !== 'text/calendar')
  const hasPhone = hasPhoneNumber(text)
  const addIf = (clue: number, holds: boolean): void => {
    if (holds) add(clues, clue, 1)
  }
  addIf(CAN_PRESS, canPress)
  addIf(HAS_LINK, links.some(isWebLink))
  addIf(HAS_FILE, hasFile)
  addIf(ONLY_FILE, hasFile && !canPress)
  addIf(LETTER, !hasFile && !canPress)
  addIf(
    CALENDAR,
    attachments.some(({ type }) => type === 'text/calendar'),
  )
  addIf(
    TEL,
    links.some(({ scheme }) => scheme === 'tel'),
  )
  addIf(
    MAILTO,
    links.some(({ scheme }) => scheme === 'mailto'),
  )
  addIf(PHONE, hasPhone)
  addIf(ONLY_PHONE, hasPhone && !canPress)
  addIf(EMPTY, text.length < EMPTY_CHARS_MAX)
  addIf(SHORT, text.length < SHORT_CHARS_MAX)
  addIf(LONG, text.length > LONG_CHARS_MIN)
}
