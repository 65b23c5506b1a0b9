/** What a lure leans to before its words are weighed: by its pretext, and by what the mail gives its reader to do (a link, a file, a number to call, nothing but an answer). */
import { type Attachment, isWebLink, type Link, type Lure, type VisibleText } from '../model/index.ts'

export type Leaning = readonly [value: string, weight: number]

/** What the sound of the whole text leans to (src/wording), in the same weights as phrases have. */
export interface LureSound {
  readonly object: readonly Leaning[]
  readonly action: readonly Leaning[]
  readonly persuasion: readonly Leaning[]
}

/** What a pretext pushes with by its nature. */
const PUSHES: Readonly<Record<Lure['object'], readonly Leaning[]>> = {
  account: [['fear', 1]],
  payment: [['fear', 1]],
  invoice: [['fear', 1]],
  parcel: [['urgency', 2]],
  prize: [['reward', 3]],
  'tax-refund': [['reward', 0.8]],
  subscription: [['urgency', 1.5]],
  'storage-quota': [['fear', 1.5]],
  document: [['curiosity', 1.2]],
  'crypto-wallet': [['reward', 1.5]],
  money: [['reward', 1.5]],
  'security-alert': [['fear', 2]],
  'adult-dating': [['charm', 4]],
  'health-product': [['reward', 2]],
  gambling: [['reward', 4]],
  other: [],
}

/** What it mostly wants, where there is a link to press. */
const WANTS: Readonly<Record<Lure['object'], readonly Leaning[]>> = {
  account: [['log-in', 1]],
  payment: [['pay', 0.8]],
  invoice: [['pay', 0.5]],
  parcel: [
    ['pay', 0.8],
    ['click', 1.2],
  ],
  prize: [['claim', 4]],
  'tax-refund': [['verify-details', 0.8]],
  subscription: [
    ['pay', 0.8],
    ['click', 1.2],
  ],
  'storage-quota': [['log-in', 0.8]],
  document: [['open-file', 1]],
  'crypto-wallet': [['claim', 1.2]],
  money: [['click', 1.5]],
  'security-alert': [['log-in', 1.5]],
  'adult-dating': [['click', 4]],
  'health-product': [['click', 4]],
  gambling: [['click', 3]],
  other: [['click', 1.2]],
}

/** Who is told to log in or to confirm something is mostly told that it is lost otherwise. */
const FRIGHTENS: Leaning = ['fear', 2]
const FEARED: ReadonlySet<Lure['object']> = new Set(['account', 'crypto-wallet', 'payment', 'storage-quota'])
/** Honest mail is about these as often, and calm: there a word must push, before the pretext counts. */
const OFTEN_CALM: ReadonlySet<Lure['object']> = new Set(['account', 'payment', 'invoice', 'storage-quota', 'document', 'tax-refund'])

/** @param isPushed whether any word frightens or hurries */
export function pushesOf(object: Lure['object'], action: string | null, isPushed: boolean): readonly Leaning[] {
  if (OFTEN_CALM.has(object) && !isPushed) return []
  return FEARED.has(object) && (action === 'verify-details' || action === 'log-in') ? [FRIGHTENS] : PUSHES[object]
}

/** A letter without any link wants an answer. */
const LETTER_CHARS_MIN = 150
const READ_CHARS_MAX = 4_000
/** A number as it is written for calling, not an order number. */
const PHONE = /(?:\+\d{1,3}[ .(-]{1,2}|\b1[ .(-]{1,2}|\()\(?\d{2,4}\)?[ .-]{1,2}\d{3,4}[ .-]\d{3,4}\b|\b\d{3}[.-]\d{3}[.-]\d{4}\b/
const PICTURE = /^image\//

/** Stands in every such number, and is quick to look for. */
const FIGURES = /\d{3}[ .-]\d{3}/

export function hasPhoneNumber(text: string): boolean {
  const read = text.slice(0, READ_CHARS_MAX)
  return FIGURES.test(read) && PHONE.test(read)
}

export function wantsOf(
  object: Lure['object'],
  { text }: VisibleText,
  links: readonly Link[],
  attachments: readonly Attachment[],
): readonly Leaning[] {
  const canPress = links.some((link) => isWebLink(link) && (link.isCallToAction || link.kind === 'bare'))
  const hasFile = attachments.some(({ type }) => !PICTURE.test(type) && type !== 'text/calendar')
  const given: Leaning[] = canPress ? [...WANTS[object]] : []
  if (hasFile) given.push(['open-file', canPress ? 1.5 : 5])
  if (canPress) return given
  if (links.some(({ scheme }) => scheme === 'tel')) given.push(['call', 3])
  else if (hasPhoneNumber(text)) given.push(['call', 2])
  const isLetter = text.length >= LETTER_CHARS_MIN || links.some(({ scheme }) => scheme === 'mailto')
  if (isLetter && !hasFile) given.push(['reply', 2])
  return given
}
