/** The reasons for a second look at one campaign, each with what it is worth and its sentence. */
import { listed, ownerOf } from '../knowledge/index.ts'
import type { RankedReport as Report } from '../model/index.ts'
import type { Burst } from './bursts.ts'
import { type Found, labelOf, type Ranked, speaksAgainst } from './campaign.ts'
import { type Before, leaningOf, type Marked } from './history.ts'
import type { Fit } from './occasions.ts'
import { inSlices, type Slices } from './slices.ts'
import { KIN_FOR_ALL, NOVELTY_AFTER, RARE_COUNTED_MAX, RARE_SHARE_MAX, STAKES, WORTH } from './weights.ts'

export interface Surroundings {
  readonly before: Before
  /** Of all campaigns, how many show each technique. */
  readonly shares: ReadonlyMap<string, number>
  readonly fits: readonly Fit[]
  readonly bursts: readonly Burst[]
  /** Marks on campaigns like it. */
  readonly alike: Marked
}

type Add = (id: keyof typeof WORTH, says: string, times?: number) => void

export function reasonsOf(one: Ranked, around: Surroundings): readonly Found[] {
  const found: Found[] = []
  const add: Add = (id, says, times = 1) => void found.push([id, WORTH[id] * times, says])
  addNovelty(one, around, add)
  addMoment(around, add)
  addPlausibility(one.report, add)
  addLure(one, add)
  addMarks(one, around, add)
  return found
}

function addNovelty({ report }: Ranked, { before, shares }: Surroundings, add: Add): void {
  const { brand, lure } = report
  if (brand?.organisation && before.isNewBrand) add('newBrand', `No campaign before it used the name of ${brand.name}.`)
  else if (brand?.organisation && before.isNewLure)
    add(
      'newLure',
      `Earlier campaigns used the name of ${brand.name}, but not for this story (${inWords(lure.object)}, ${inWords(lure.action)}).`,
    )
  // A young trap has seen nothing yet: there everything is new.
  const fresh = before.campaigns < NOVELTY_AFTER ? [] : before.newTechniques.slice(0, RARE_COUNTED_MAX)
  if (fresh.length > 0) add('newTechnique', `No campaign before it did this: ${titlesOf(fresh)}.`, fresh.length)
  const rare = rareIn(report, shares).filter(({ signal }) => !fresh.some((one) => one.signal === signal))
  if (rare.length > 0) add('rareTechnique', `It does what few do: ${titlesOf(rare)}.`, rare.length)
}

const inWords = (id: string): string => id.replaceAll('-', ' ')
const titlesOf = (those: readonly { readonly title: string }[]): string => those.map(({ title }) => title.toLowerCase()).join('; ')

function addMoment({ fits, bursts }: Surroundings, add: Add): void {
  for (const { occasion, closeness } of fits) add('occasion', `It fits its moment: ${occasion.name}, ${spanOf(occasion)}.`, closeness)
  const [burst] = bursts
  if (burst) {
    const [kind = '', term = ''] = [burst.term.slice(0, burst.term.indexOf(':')), burst.term.slice(burst.term.indexOf(':') + 1)]
    const what = kind === 'word' ? `“${term}”` : term
    const before = burst.before < 1 ? 'less than one' : String(Math.round(burst.before))
    add('burst', `${what}: in ${burst.campaigns} campaigns of one week (to ${burst.to}), ${before} a week before.`)
  }
}

const spanOf = ({ from, to }: { readonly from: string; readonly to: string }): string => (from === to ? from : `${from} to ${to}`)

function addPlausibility(report: Report, add: Add): void {
  const { difficulty, authentication, brand, evidence } = report
  if (difficulty.level === 'very') add('veryHard', 'It is very hard to spot for a person.')
  else if (difficulty.level === 'moderate') add('moderatelyHard', 'It is not easy to spot for a person.')
  if (authentication?.dmarc === 'pass' && brand?.role === 'impersonated')
    add(
      'strangersAccount',
      `It claims to be from ${brand.name}, and yet passes the check of its sender (DMARC): somebody’s real account or domain.`,
    )
  else if (authentication?.dmarc === 'pass') add('authenticated', 'It passes the check of its sender (DMARC).')
  if (authentication?.dmarc === 'pass') addHijack(authentication.authorDomain.toLowerCase(), report, add)
  if (evidence.some(({ signal }) => signal === 'genuine-service-relay')) add('genuineService', 'A service that people trust delivers it.')
  if (evidence.some(({ signal }) => signal === 'open-redirect')) add('borrowedWay', 'Its link goes by way of a site that people trust.')
  if (evidence.some(({ signal }) => signal === 'tenant-author'))
    add('rentedSender', 'A tenant of a platform sends it, under the platform’s name.')
}

/** The check is passed: who else than the crook is misused? */
function addHijack(domain: string, { brand, links, evidence }: Report, add: Add): void {
  const owner = domain === '' || listed('free-mailers', domain) !== null ? undefined : ownerOf(domain)?.owner
  const isTold = evidence.some(({ signal }) => signal === 'genuine-service-relay' || signal === 'tenant-author')
  if (owner && owner.id !== brand?.organisation && !isTold) add('knownSender', `A real address of ${owner.name} sends it.`)
  const isOwn = (site: string | null) => site !== null && (domain === site || domain.endsWith(`.${site}`))
  if (links.some(({ site }) => isOwn(site))) add('ownLinks', 'Its links lead to the site of whoever really sends it.')
}

const SECRETS: ReadonlySet<string> = new Set(['log-in', 'verify-details'])
const UNUSUAL: ReadonlySet<string> = new Set(['malware', 'callback', 'extortion'])

function addLure({ report, cases }: Ranked, add: Add): void {
  const { lure, attackType, pages } = report
  const stake = STAKES[lure.object]
  if (stake !== undefined) add('stake', `It is about what people mind most: ${inWords(lure.object)}.`, stake)
  if (SECRETS.has(lure.action)) add('secrets', 'It is after a password or personal details.')
  if (attackType !== null && UNUSUAL.has(attackType)) add('unusualType', `It is of a kind that is rarer than a false login: ${attackType}.`)
  if (cases > 1) add('reach', `${cases} mails of it came in.`, Math.log10(cases))
  if (pages.some(({ outcome }) => outcome === 'shown')) add('live', 'The page behind it was up when it was visited.')
}

function addMarks(one: Ranked, { alike }: Surroundings, add: Add): void {
  const leaning = leaningOf(one)
  if (leaning > 0) add('starred', 'It was starred.')
  if (leaning < 0) add('dull', 'It was marked as dull.')
  if ((one.labels?.contested ?? 0) > 0) add('contested', 'Somebody says that it is judged wrong.')
  const label = labelOf(one)
  if (label !== null && label !== one.report.verdict) add('labelled', `Somebody looked at it and says: ${label}.`)
  const { star, dull } = alike
  const net = star - dull
  const times = Math.min(1, Math.abs(net) / KIN_FOR_ALL)
  if (net > 0) add('starredAlike', `Of the campaigns that tell the same in the same name ${areOf(star)} starred.`, times)
  if (net < 0) add('dullAlike', `Of the campaigns that tell the same in the same name ${areOf(dull)} marked as dull.`, times)
}

const areOf = (count: number): string => (count === 1 ? 'one is' : `${count} are`)

/** Of all campaigns, how many show each technique. */
export function* sharesOf(all: readonly Ranked[]): Slices<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  yield* inSlices(all, ({ report }) => {
    for (const id of new Set(speaksAgainst(report).map(({ signal }) => signal))) counts.set(id, (counts.get(id) ?? 0) + 1)
  })
  return new Map([...counts].map(([id, count]) => [id, count / all.length]))
}

function rareIn(report: Report, shares: ReadonlyMap<string, number>): readonly { readonly signal: string; readonly title: string }[] {
  const each = new Map(speaksAgainst(report).map((one) => [one.signal, one]))
  return [...each.values()]
    .filter(({ signal }) => (shares.get(signal) ?? 0) <= RARE_SHARE_MAX)
    .sort((one, other) => (shares.get(one.signal) ?? 0) - (shares.get(other.signal) ?? 0))
    .slice(0, RARE_COUNTED_MAX)
}
