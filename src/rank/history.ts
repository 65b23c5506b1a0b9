/** What came before a campaign in this trap, told in the order of time; and what people marked, whenever they did. */
import { brandOf, lureOf, type Ranked, speaksAgainst } from './campaign.ts'
import { inSlices, type Slices } from './slices.ts'

export interface Before {
  readonly campaigns: number
  readonly isNewBrand: boolean
  readonly isNewLure: boolean
  /** Techniques that no earlier campaign showed. */
  readonly newTechniques: readonly { readonly signal: string; readonly title: string }[]
  /** Earlier campaigns that told the same in the same name. */
  readonly alike: number
}

/** @param sorted by time @returns what came before each, in the same order */
export function* historyOf(sorted: readonly Ranked[]): Slices<readonly Before[]> {
  const history: Before[] = []
  const [brands, signals, lures] = [new Set<string>(), new Set<string>(), new Map<string, number>()]
  yield* inSlices(sorted, (one, campaigns) => {
    const techniques = [...new Map(speaksAgainst(one.report).map((evidence) => [evidence.signal, evidence])).values()]
    const alike = lures.get(lureOf(one)) ?? 0
    history.push({
      campaigns,
      isNewBrand: !brands.has(brandOf(one)),
      isNewLure: alike === 0,
      newTechniques: techniques.filter(({ signal }) => !signals.has(signal)),
      alike,
    })
    brands.add(brandOf(one))
    lures.set(lureOf(one), alike + 1)
    for (const { signal } of techniques) signals.add(signal)
  })
  return history
}

export interface Marked {
  readonly star: number
  readonly dull: number
}

/** Marks on the other campaigns that tell the same in the same name, each campaign once. A mail that names nobody has no such kin. */
export function marksAlike(all: readonly Ranked[]): (one: Ranked) => Marked {
  const marked = Map.groupBy(
    all.filter((one) => leaningOf(one) !== 0),
    lureOf,
  )
  return (one) => {
    const kin = one.report.brand === null ? [] : (marked.get(lureOf(one)) ?? []).filter((other) => other.campaign !== one.campaign)
    return { star: kin.filter((other) => leaningOf(other) > 0).length, dull: kin.filter((other) => leaningOf(other) < 0).length }
  }
}

/** What most of the marks on it say: 1, -1, or 0 for neither. */
export const leaningOf = ({ marks }: Ranked): number => Math.sign((marks?.star ?? 0) - (marks?.dull ?? 0))
