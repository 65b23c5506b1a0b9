/** Which occasions a campaign's pretext fits: its words and its brand meet those of the occasion, and the days do; and the word is not one that this trap hears all year round. */
import { foldText } from '../claims/index.ts'
import { type Occasion, occasionsAround } from '../knowledge/occasions/index.ts'
import { brandOf, dayOf, type Ranked } from './campaign.ts'
import { agreesIn } from './countries.ts'
import type { Pretexts } from './pretexts.ts'
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

/** @returns asks for the occasions of one campaign, by its place in `all` */
export function occasionsFor(all: readonly Ranked[], pretexts: Pretexts, events: readonly Occasion[]): (place: number) => readonly Fit[] {
  const days = all.map(dayOf)
  const around = remembered((day: string) => occasionsAround(day, events))
  const sayersOf = remembered((occasion: Occasion) => new Set(occasion.words.flatMap((word) => [...pretexts.saying(foldText(word))])))
  const kin = Map.groupBy(all.keys(), (place) => brandOf(all[place] as Ranked))
  const speakers = Map.groupBy(all.keys(), (place) => all[place]?.report.language ?? '')
  /** Of the campaigns of other days that are about the same brand, or else in the same language, the share that says it, too. */
  const shareOf = (occasion: Occasion, group: readonly number[]): number => {
    const [{ from, to }, sayers] = [occasion, sayersOf(occasion)]
    const others = group.filter((place) => !(from <= (days[place] ?? '') && (days[place] ?? '') <= to))
    return others.filter((place) => sayers.has(place)).length / (others.length + UNHEARD)
  }
  const shares = remembered((occasion: Occasion) => remembered((group: readonly number[]) => ({ share: shareOf(occasion, group) })))
  return (place) => {
    const one = all[place] as Ranked
    const organisation = one.report.brand?.organisation ?? null
    const fits = around(dayOf(one)).flatMap((occasion): readonly Fit[] => {
      const { brands, countries, kind } = occasion
      if (!sayersOf(occasion).has(place) || !agreesIn(countries, one.report)) return []
      if (brands.length > 0 && (organisation === null || !brands.includes(organisation))) return []
      const group = (brands.length > 0 ? kin.get(brandOf(one)) : speakers.get(one.report.language)) ?? []
      const isTelling = Math.max(0, 1 - shares(occasion)(group).share / COMMON_SHARE_MAX[brands.length > 0 ? 'branded' : 'anybody'])
      const closeness = isTelling * Math.min(1, CLOSE_DAYS[kind === 'event' || brands.length > 0 ? 'own' : 'season'] / daysOf(occasion))
      return closeness >= CLOSENESS_MIN ? [{ occasion, closeness }] : []
    })
    return fits.sort((one, other) => other.closeness - one.closeness || (one.occasion.id < other.occasion.id ? -1 : 1)).slice(0, FITS_MAX)
  }
}

/** Asked once for each. */
function remembered<Key, Value extends object | ((given: never) => unknown)>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
