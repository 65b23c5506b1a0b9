/**
 * How much a person gains by looking at a campaign: 0–100, with its reasons. Not how bad it is: the thousandth pill advert is bad and dull. A second
 * judgement over (campaign, snapshot of the store); the attack score never reads it. Pure.
 */
import { type Occasion, occasionsAround } from '../knowledge/occasions/index.ts'
import type { RankedReport as Report } from '../model/index.ts'
import {
  CRUDE_SHARE,
  CRUDE_SIGNALS,
  DULL_OBJECTS,
  DULL_SHARE,
  RARE_COUNTED_MAX,
  RARE_SHARE_MAX,
  SHARE_OF_VERDICT,
  STAKES,
  WORTH,
} from './weights.ts'

export interface Ranked {
  readonly campaign: string
  readonly cases: number
  readonly firstSeenAt: string
  readonly lastSeenAt: string
  /** Of its first case. */
  readonly report: Report
}

export interface Reason {
  readonly id: keyof typeof WORTH
  /** One English sentence; values are raw. */
  readonly says: string
  /** Part of all that makes it interesting, 0–1. */
  readonly share: number
}

export interface Interest {
  readonly campaign: string
  /** 0–100. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** @param all campaigns of the store, in any order; what came before another one is told by the time it was first seen */
export function rankCampaigns(all: readonly Ranked[], events: readonly Occasion[] = []): Interest[] {
  const sorted = all.toSorted((one, other) =>
    one.firstSeenAt < other.firstSeenAt ? -1 : one.firstSeenAt > other.firstSeenAt ? 1 : one.campaign < other.campaign ? -1 : 1,
  )
  const shares = sharesOf(sorted)
  const brands = new Set<string>()
  const lures = new Set<string>()
  const ranked = sorted.map((one) => {
    const found = reasonsOf(one, { brands, lures, shares, events })
    brands.add(brandOf(one))
    lures.add(lureOf(one))
    return interestOf(one, found)
  })
  return ranked.sort((one, other) => other.score - one.score || (one.campaign < other.campaign ? -1 : 1))
}

interface Snapshot {
  readonly brands: ReadonlySet<string>
  readonly lures: ReadonlySet<string>
  readonly shares: ReadonlyMap<string, number>
  readonly events: readonly Occasion[]
}
type Found = readonly [id: keyof typeof WORTH, worth: number, says: string]

const brandOf = ({ report: { brand } }: Ranked): string => brand?.organisation ?? brand?.name.toLowerCase() ?? ''
const lureOf = (one: Ranked): string => `${brandOf(one)} ${one.report.lure.object} ${one.report.lure.action}`
const speaksAgainst = ({ evidence }: Report) => evidence.filter(({ kind }) => kind !== 'confirmation')

/** Of all campaigns, how many show each technique. */
function sharesOf(all: readonly Ranked[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { report } of all)
    for (const id of new Set(speaksAgainst(report).map(({ signal }) => signal))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Map([...counts].map(([id, count]) => [id, count / all.length]))
}

function reasonsOf(one: Ranked, { brands, lures, shares, events }: Snapshot): Found[] {
  const { report, cases } = one
  const brand = report.brand?.name
  const found: Found[] = []
  const add = (id: keyof typeof WORTH, says: string, times = 1) => void found.push([id, WORTH[id] * times, says])
  if (brand !== undefined && report.brand?.organisation && !brands.has(brandOf(one)))
    add('newBrand', `No campaign before it used the name of ${brand}.`)
  else if (brand !== undefined && report.brand?.organisation && !lures.has(lureOf(one)))
    add('newLure', `${brand} was used before, but not for this: ${report.lure.object}, ${report.lure.action}.`)
  for (const occasion of fitting(report, one.firstSeenAt, events))
    add('occasion', `It fits the moment: ${occasion.name}, ${occasion.from} to ${occasion.to}.`, closeness(occasion))
  if (report.difficulty.level === 'very') add('veryHard', 'It is very hard to spot for a person.')
  else if (report.difficulty.level === 'moderate') add('moderatelyHard', 'It is not easy to spot for a person.')
  if (report.authentication?.dmarc === 'pass') add('authenticated', 'It passes the check of its sender (DMARC).')
  if (report.evidence.some(({ signal }) => signal === 'genuine-service-relay'))
    add('genuineService', 'A service that people trust delivers it.')
  if (report.evidence.some(({ signal }) => signal === 'tenant-author'))
    add('rentedSender', 'A tenant of a platform sends it, under the platform’s name.')
  const stake = STAKES[report.lure.object]
  if (stake !== undefined) add('stake', `There is something to lose: ${report.lure.object.replaceAll('-', ' ')}.`, stake)
  if (SECRETS.has(report.lure.action)) add('secrets', 'It is after a login or details.')
  if (report.attackType !== null && UNUSUAL.has(report.attackType))
    add('unusualType', `It is of a kind that is rarer than a false login: ${report.attackType}.`)
  const rare = rareIn(report, shares)
  if (rare.length > 0) add('rareTechnique', `It does what few do: ${rare.map(({ title }) => title.toLowerCase()).join('; ')}.`, rare.length)
  if (cases > 1) add('reach', `${cases} mails of it came in.`, Math.log10(cases))
  if (report.pages.some(({ outcome }) => outcome === 'shown')) add('live', 'The page behind it was up when it was visited.')
  return found
}

const SECRETS: ReadonlySet<string> = new Set(['log-in', 'verify-details'])
const UNUSUAL: ReadonlySet<string> = new Set(['malware', 'callback', 'extortion'])

function rareIn(report: Report, shares: ReadonlyMap<string, number>): readonly { readonly title: string }[] {
  const each = new Map(speaksAgainst(report).map((one) => [one.signal, one]))
  return [...each.values()]
    .filter(({ signal }) => (shares.get(signal) ?? 0) <= RARE_SHARE_MAX)
    .sort((one, other) => (shares.get(one.signal) ?? 0) - (shares.get(other.signal) ?? 0))
    .slice(0, RARE_COUNTED_MAX)
}

/** The pretext must say one of the occasion's words, and be about its brand where it has one. */
function fitting({ subject, brand, evidence, lure }: Report, at: string, events: readonly Occasion[]): readonly Occasion[] {
  const quoted = evidence.flatMap(({ values }) => Object.values(values)).join(' ')
  const text = ` ${folded(`${subject} ${quoted} ${lure.object}`)} `
  const near = occasionsAround(at.slice(0, 10), events).toSorted((one, other) => daysOf(one) - daysOf(other))
  const fits = near.filter(
    ({ words, brands }) =>
      (brands.length === 0 || (brand?.organisation != null && brands.includes(brand.organisation))) &&
      words.some((word) => text.includes(` ${word} `)),
  )
  return fits.slice(0, OCCASIONS_MAX)
}

const DAY_MS = 86_400_000
const daysOf = ({ from, to }: Occasion): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
/** A season of months is fitted by chance; a week is not. */
const CLOSE_DAYS = 14
/** What is told, the shortest span first. */
const OCCASIONS_MAX = 2
const closeness = (occasion: Occasion): number => Math.max(0.3, Math.min(1, CLOSE_DAYS / daysOf(occasion)))

const TEXT_CHARS_MAX = 2_000
const folded = (text: string): string =>
  text
    .slice(0, TEXT_CHARS_MAX)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')

function interestOf({ campaign, report }: Ranked, found: readonly Found[]): Interest {
  const sum = found.reduce((total, [, worth]) => total + worth, 0)
  const isCrude = report.evidence.some(({ signal }) => CRUDE_SIGNALS.has(signal))
  const dampened = (DULL_OBJECTS.has(report.lure.object) ? DULL_SHARE : 1) * (isCrude ? CRUDE_SHARE : 1)
  const score = Math.round(100 * (1 - Math.exp(-sum)) * (SHARE_OF_VERDICT[report.verdict] ?? 1) * dampened)
  const reasons = found
    .toSorted(([, one], [, other]) => other - one)
    .map(([id, worth, says]) => ({ id, says, share: sum === 0 ? 0 : worth / sum }))
  return { campaign, score, reasons }
}
