/**
 * How much a person gains by looking at a campaign: 0–100, with its reasons. Not how bad it is: the thousandth pill advert is bad and dull. A second
 * judgement over (campaign, snapshot of the store); the attack score never reads it. Pure.
 */
import { headlineOf } from '../claims/index.ts'
import type { Occasion } from '../knowledge/occasions/index.ts'
import { burstsOf, type Told } from './bursts.ts'
import { dayOf, type Found, type Interest, labelOf, type Ranked } from './campaign.ts'
import { type Before, historyOf, leaningOf, marksAlike } from './history.ts'
import { occasionsFor } from './occasions.ts'
import { reasonsOf, sharesOf } from './reasons.ts'
import { inSlices, type Slices, whole } from './slices.ts'
import {
  ALIKE_FOR_HALF,
  CRUDE_SHARE,
  CRUDE_SIGNALS,
  DULL_OBJECTS,
  DULL_SHARE,
  FAMILIAR_LEAST,
  MARKED_DULL_SHARE,
  SHARE_OF_VERDICT,
} from './weights.ts'

export type { Interest, Ranked, Reason } from './campaign.ts'
export { type MisusedService, misusedService } from './misused.ts'
export type { Slices } from './slices.ts'

/** @param all campaigns of the store, in any order; what came before another one is told by the time it was first seen */
export const rankCampaigns = (all: readonly Ranked[], events: readonly Occasion[] = []): Interest[] => whole(rankInSlices(all, events))

/** The same in pieces of a few milliseconds: a large store is ranked while mail comes in. */
export function* rankInSlices(all: readonly Ranked[], events: readonly Occasion[] = []): Slices<Interest[]> {
  const sorted = all.toSorted((one, other) =>
    one.firstSeenAt < other.firstSeenAt ? -1 : one.firstSeenAt > other.firstSeenAt ? 1 : one.campaign < other.campaign ? -1 : 1,
  )
  yield
  const history = yield* historyOf(sorted)
  const shares = yield* sharesOf(sorted)
  const fits = yield* occasionsFor(sorted, events)
  const told: Told[] = []
  yield* inSlices(sorted, (one) => void told.push(toldBy(one)))
  const bursts = yield* burstsOf(told)
  const alike = marksAlike(sorted)
  const ranked: ReturnType<typeof interestOf>[] = []
  yield* inSlices(sorted, (one, place) => {
    const before = history[place] as Before
    const found = reasonsOf(one, { before, shares, fits: fits(place), bursts: bursts(place), alike: alike(one) })
    ranked.push(interestOf(one, before, found))
  })
  // By what is behind the whole number: at the top many campaigns share one.
  ranked.sort((one, other) => other.exact - one.exact || (one.campaign < other.campaign ? -1 : 1))
  yield
  return ranked.map(({ exact, ...interest }) => interest)
}

const WORD_CHARS_MIN = 4
/** What a burst is counted over: its brand, what it is about, and the words of its subject that are not the brand's name. */
function toldBy(one: Ranked): Told {
  const { subject, brand, lure } = one.report
  const words = headlineOf(subject).words.filter(
    ({ text, kind }) => kind !== 'little' && kind !== 'name' && text.length >= WORD_CHARS_MIN && !/\d/.test(text),
  )
  return {
    day: dayOf(one),
    terms: [
      ...(brand?.organisation ? [`brand:${brand.name}`] : []),
      ...(lure.object === 'other' ? [] : [`pretext:${lure.object.replaceAll('-', ' ')}`]),
      ...words.map(({ text }) => `word:${text}`),
    ],
  }
}

function interestOf(one: Ranked, before: Before, found: readonly Found[]): Interest & { readonly exact: number } {
  const { report } = one
  const sum = found.reduce((total, [, worth]) => total + Math.max(0, worth), 0)
  const isCrude = report.evidence.some(({ signal }) => CRUDE_SIGNALS.has(signal))
  const dampened =
    (DULL_OBJECTS.has(report.lure.object) ? DULL_SHARE : 1) *
    (isCrude ? CRUDE_SHARE : 1) *
    (leaningOf(one) < 0 ? MARKED_DULL_SHARE : 1) *
    Math.max(FAMILIAR_LEAST, 1 / (1 + before.alike / ALIKE_FOR_HALF))
  const against = found.reduce((total, [, worth]) => total + Math.min(0, worth), 0)
  const exact = 100 * (1 - Math.exp(-Math.max(0, sum + against))) * (SHARE_OF_VERDICT[labelOf(one) ?? report.verdict] ?? 1) * dampened
  const reasons = found
    .toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .map(([id, worth, says]) => ({ id, says, share: sum === 0 ? 0 : Math.max(0, worth) / sum }))
  return { campaign: one.campaign, score: Math.round(exact), reasons, exact }
}
