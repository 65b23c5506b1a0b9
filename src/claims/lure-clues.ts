/** Everything that tells what a lure is about, wants and pushes with, as named numbers: which phrases stand where, how the words sound, whom it names, what it gives its reader to do. */

import { organisationById } from '../knowledge/index.ts'
import { type Attachment, CLAIM_STRENGTH_MIN, type Claim, isWebLink, type Link, type VisibleText } from '../model/index.ts'
import type { Found, Heard, Wants } from './lure.ts'
import { hasPhoneNumber, type LureSound } from './lure-leanings.ts'

export type Clues = ReadonlyMap<string, number>

const FIELDS = ['object', 'action', 'persuasion'] as const
const isField = (field: string): boolean => FIELDS.some((one) => one === field)

export function cluesOf(
  found: readonly Found[],
  byHand: Wants,
  { sound, headline, tone, claims }: Heard,
  visible: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
): Clues {
  const clues = phraseClues(found)
  for (const field of FIELDS) clues.set(`${field}:${byHand[field]}@hand`, 1)
  addSound(clues, sound, 'sound')
  addSound(clues, headline, 'headline')
  const sector = sectorOf(claims)
  if (sector !== null) clues.set(`sector:${sector}`, 1)
  for (const [name, holds] of given(visible, links, attachments)) if (holds) clues.set(name, 1)
  if (tone) {
    const attack = shareOf(tone.attackLogit)
    clues.set('like-attack', attack)
    clues.set('like-advert', (1 - attack) * shareOf(tone.unwantedLogit))
  }
  if (!sound) clues.set('no-sound', 1)
  clues.set('always', 1)
  return clues
}

const shareOf = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** What is said again adds less, and so does each further phrase of one place. */
function phraseClues(found: readonly Found[]): Map<string, number> {
  const sums = new Map<string, number>()
  const seen = new Map<string, number>()
  for (const { place, meaning, key, weight } of found) {
    if (!isField(meaning.field)) continue
    const name = `${meaning.field}:${meaning.value}`
    const times = seen.get(`${name} ${key}`) ?? 0
    seen.set(`${name} ${key}`, times + 1)
    const clue = `${name}@${place}`
    sums.set(clue, (sums.get(clue) ?? 0) + weight / (1 + times))
  }
  for (const [name, sum] of sums) sums.set(name, Math.log1p(sum))
  return sums
}

/** Below this a value is as good as ruled out. */
const LOG_SHARE_MIN = -6
const LOG_WORTH = 0.2

function addSound(clues: Map<string, number>, sound: LureSound | null, place: string): void {
  if (!sound) return
  for (const field of FIELDS) {
    const all = sound[field].reduce((sum, [, weight]) => sum + weight, 0)
    if (all === 0) continue
    for (const [value, weight] of sound[field]) {
      const share = weight / all
      clues.set(`${field}:${value}@${place}`, share)
      clues.set(`${field}:${value}@${place}-log`, LOG_WORTH * Math.max(0, Math.log(share) - LOG_SHARE_MIN))
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

function given({ text }: VisibleText, links: readonly Link[], attachments: readonly Attachment[]): (readonly [string, boolean])[] {
  const canPress = links.some((link) => isWebLink(link) && (link.isCallToAction || link.kind === 'bare'))
  const hasFile = attachments.some(({ type }) => !PICTURE.test(type) && type !== 'text/calendar')
  const hasPhone = hasPhoneNumber(text)
  return [
    ['can-press', canPress],
    ['has-link', links.some(isWebLink)],
    ['has-file', hasFile],
    ['only-file', hasFile && !canPress],
    ['letter', !hasFile && !canPress],
    ['calendar', attachments.some(({ type }) => type === 'text/calendar')],
    ['tel', links.some(({ scheme }) => scheme === 'tel')],
    ['mailto', links.some(({ scheme }) => scheme === 'mailto')],
    ['phone', hasPhone],
    ['only-phone', hasPhone && !canPress],
    ['empty', text.length < EMPTY_CHARS_MAX],
    ['short', text.length < SHORT_CHARS_MAX],
    ['long', text.length > LONG_CHARS_MIN],
  ]
}
