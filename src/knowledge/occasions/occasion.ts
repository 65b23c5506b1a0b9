/** What a lure may use as its pretext: a day or a stretch of days that readers know of. */
export interface Occasion {
  readonly id: string
  readonly name: string
  readonly kind: 'updates' | 'tax' | 'sale' | 'holiday' | 'school' | 'sport' | 'season' | 'event'
  /** First and last day on which a lure fits it, ISO dates, inclusive. */
  readonly from: string
  readonly to: string
  /** ISO 3166-1 alpha-2; empty: everywhere. */
  readonly countries: readonly string[]
  /** Folded lower-case words or short phrases in the languages concerned; a pretext must say one of them. */
  readonly words: readonly string[]
  /** Ids of organisations in knowledge/ that it is about; empty: anybody. */
  readonly brands: readonly string[]
  readonly source: string
}
