/** What to do now, by what a reader has already done: a few sentences a deed, fitted to what the mail wants and in whose name. */
import type { Report } from '../model/index.ts'
import { adviceFor, NAME_CHARS_MAX } from './advice.ts'
import { type CheckWords, catalogueOf, DEEDS, type Deed, type Language } from './catalogues/index.ts'
import { safeText } from './defang.ts'
import { filled } from './sentence.ts'

type Grounds = Pick<Report, 'verdict' | 'attackType' | 'brand' | 'lure' | 'links' | 'attachments'>

export interface ToDo {
  readonly deed: Deed
  readonly title: string
  readonly says: readonly string[]
}

/** Nobody is asked whether they did what this mail gives no occasion for. */
export function whatToDo(report: Grounds, language: Language = 'en'): readonly ToDo[] {
  const { deeds } = catalogueOf(language).check
  const isPossible: Partial<Record<Deed, boolean>> = {
    clicked: report.links.length > 0 || report.attachments.length > 0,
    opened: report.links.length > 0 || report.attachments.length > 0,
    answered: wantsAnswer(report),
  }
  return DEEDS.filter((deed) => isPossible[deed] ?? true).map((deed) => ({
    deed,
    title: deeds[deed],
    says: saysOf(deed, report, language),
  }))
}

const wantsAnswer = ({ attackType, lure }: Grounds): boolean =>
  lure.action === 'reply' || lure.action === 'call' || attackType === 'callback' || attackType === 'scam' || attackType === 'extortion'

function saysOf(deed: Deed, report: Grounds, language: Language): readonly string[] {
  const { check } = catalogueOf(language)
  if (deed === 'typed') return afterTyping(report, check)
  if (deed !== 'nothing') return check[deed]
  const advice = adviceFor(report, language)
  return report.verdict === 'attack' || report.verdict === 'suspicious'
    ? [...advice.slice(0, -1), check.report, ...advice.slice(-1)]
    : advice
}

/** Where the mail is about money, the card is more urgent than the password. */
function afterTyping({ brand, lure }: Grounds, check: CheckWords): readonly string[] {
  if (lure.object === 'crypto-wallet') return check.wallet
  // Nobody is sent to a site whose name only the sender gave.
  const name = brand?.organisation ? safeText(brand.name, NAME_CHARS_MAX) : null
  const password = [name === null ? check.password : filled(check.passwordOf, { name }), check.passwordElsewhere]
  return MONEY.has(lure.object) || lure.action === 'pay' ? [check.card, ...password] : [...password, check.card]
}

const MONEY: ReadonlySet<Report['lure']['object']> = new Set([
  'payment',
  'invoice',
  'parcel',
  'prize',
  'tax-refund',
  'subscription',
  'money',
])
