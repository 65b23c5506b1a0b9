/** Which occasions a campaign's pretext fits: its words and its brand meet those of the occasion, and the days do; and the word is not one that this trap hears all year round. */
import { foldText } from '../claims/index.ts'
import { type Occasion, occasionsOfYear } from '../knowledge/occasions/index.ts'
import { brandOf, dayOf, type Ranked } from './campaign.ts'
import { agreesIn } from './countries.ts'
import { pretextsOf } from './pretexts.ts'
import { inSlices, type Slices } from './slices.ts'
import { placeBehind, placeOf } from './sorted.ts'
import { CLOSE_DAYS, CLOSENESS_MIN, COMMON_SHARE_MAX } from './weights.ts'

export interface Fit {
  readonly occasion: Occasion
  /** How much of a sign it is, 0–1: a few days and a word that is seldom said count in full. */
  readonly closeness: number
}

/** What is told, the closest first. */
const FITS_MAX = 2
/** A trap that is young has heard little: its counts are read with as many campaigns beside that said nothing. */
const UNHEARD = 20
const DAY_MS = 86_400_000
const daysOf = ({ from, to }: Occasion): number => (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

const NONE: readonly Fit[] = []
/** One may be said by thousands. */
const OCCASIONS_A_SLICE = 2

/**
 * Each occasion is held against the campaigns that say one of its words in its days: most campaigns say none.
 * @param all by time @returns the occasions of each campaign by its place
 */
export function* occasionsFor(all: readonly Ranked[], events: readonly Occasion[]): Slices<(place: number) => readonly Fit[]> {
  const days = all.map(dayOf)
  const calendar = yield* calendarOf(days)
  const occasions = [...calendar, ...events].filter(({ from, to }) => placeOf(days, from) < placeBehind(days, to))
  const folded = remembered(foldText)
  yield
  const saying = yield* pretextsOf(all, new Set(occasions.flatMap(({ words }) => words.map(folded))))
  const sayersOf = remembered((words: string): readonly number[] => {
    const lists = words.split('\n').map((word) => saying(folded(word)))
    return lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((one, other) => one - other)
  })
  yield
  const groups = { kin: groupsOf(all.map(brandOf)), speakers: groupsOf(all.map(({ report }) => report.language)) }
  const fits = new Map<number, Fit[]>()
  yield
  yield* inSlices(
    occasions,
    (occasion) => {
      const sayers = occasion.words.length === 0 ? [] : sayersOf(occasion.words.join('\n'))
      const closenessOf = closeness(occasion, sayers, days, groups)
      for (let at = placeOf(sayers, placeOf(days, occasion.from)), end = placeBehind(days, occasion.to); at < sayers.length; at += 1) {
        const place = sayers[at] as number
        if (place >= end) break
        if (!concerns(occasion, all[place] as Ranked)) continue
        const fit = { occasion, closeness: closenessOf(place) }
        if (fit.closeness < CLOSENESS_MIN) continue
        const known = fits.get(place)
        if (known) known.push(fit)
        else fits.set(place, [fit])
      }
    },
    OCCASIONS_A_SLICE,
  )
  return (place) =>
    fits
      .get(place)
      ?.sort((one, other) => other.closeness - one.closeness || (one.occasion.id < other.occasion.id ? -1 : 1))
      .slice(0, FITS_MAX) ?? NONE
}

/** Spans reach over New Year on both sides. */
function* calendarOf(days: readonly string[]): Slices<readonly Occasion[]> {
  const years = new Set([...new Set(days.map((day) => Number(day.slice(0, 4))))].flatMap((year) => [year - 1, year, year + 1]))
  const occasions: Occasion[] = []
  // A year is worked out when it is first asked for, which takes a while.
  yield* inSlices(
    [...years].sort((one, other) => one - other),
    (year) => void occasions.push(...occasionsOfYear(year)),
    1,
  )
  return occasions
}

function concerns({ brands, countries }: Occasion, { report }: Ranked): boolean {
  const organisation = report.brand?.organisation ?? null
  return agreesIn(countries, report) && (brands.length === 0 || (organisation !== null && brands.includes(organisation)))
}

/** Who is about the same brand, or speaks the same language. */
interface Groups {
  readonly keys: readonly string[]
  readonly places: ReadonlyMap<string, readonly number[]>
}
const groupsOf = (keys: readonly string[]): Groups => ({ keys, places: Map.groupBy(keys.keys(), (place) => keys[place] as string) })

/** By how few of the campaigns of other days that are about the same brand, or else in the same language, say it, too; and by how short its span is. */
function closeness(
  occasion: Occasion,
  sayers: readonly number[],
  days: readonly string[],
  { kin, speakers }: { readonly kin: Groups; readonly speakers: Groups },
): (place: number) => number {
  const isBranded = occasion.brands.length > 0
  const { keys, places } = isBranded ? kin : speakers
  const [from, to] = [placeOf(days, occasion.from), placeBehind(days, occasion.to)]
  const commonMax = COMMON_SHARE_MAX[isBranded ? 'branded' : 'anybody']
  const short = Math.min(1, CLOSE_DAYS[occasion.kind === 'event' || isBranded ? 'own' : 'season'] / daysOf(occasion))
  let said: ReadonlyMap<string, number> | null = null
  return (place) => {
    said ??= countsOf(sayers, (sayer) => (sayer < from || sayer >= to ? (keys[sayer] as string) : null))
    const key = keys[place] as string
    const group = places.get(key) ?? []
    const others = group.length - (placeOf(group, to) - placeOf(group, from))
    const share = (said.get(key) ?? 0) / (others + UNHEARD)
    return Math.max(0, 1 - share / commonMax) * short
  }
}

function countsOf(places: readonly number[], keyOf: (place: number) => string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const place of places) {
    const key = keyOf(place)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Asked once for each. */
function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
