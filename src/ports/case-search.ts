/** What can be searched for among cases, understood: no syntax left in it. `operations/search-query.ts` reads it out of what a person typed. */

/** Texts whose words are searched; `anywhere` is subject, author, brand, names of files and the visible words of the mail. */
export type SearchedText = 'anywhere' | 'subject' | 'author' | 'brand' | 'body' | 'file'

/**
 * Fields with values that are equal or not, lower case. A domain stands for everything below it (`link`, `from`, `to`, `sender`), an ending for all files
 * that have it (`.html`), the beginning of an IPv4 address for all that begin so (`192.0.2`).
 */
export type SearchedField =
  | 'verdict'
  | 'type'
  | 'object'
  | 'action'
  | 'persuasion'
  | 'language'
  | 'signal'
  | 'mismatch'
  | 'link'
  | 'from'
  | 'to'
  | 'sender'
  | 'file'

export type SearchTerm =
  /** Words that follow each other; the last one may be the beginning of a longer one. */
  | { readonly kind: 'words'; readonly of: SearchedText; readonly text: string; readonly isBeginning: boolean }
  | { readonly kind: 'value'; readonly field: SearchedField; readonly value: string }
  /** A piece of a host, an author address or the name of a file, at its start or end where that is said. At least three letters long. */
  | {
      readonly kind: 'part'
      readonly field: 'link' | 'from' | 'file'
      readonly text: string
      readonly atStart: boolean
      readonly atEnd: boolean
    }
  /** Attack scores, both ends meant. */
  | { readonly kind: 'score'; readonly least: number; readonly most: number }
  /** By its id, or by that of a case in it. */
  | { readonly kind: 'campaign'; readonly id: string }
  | { readonly kind: 'label'; readonly label: string }
  /** How a case stands, apart from what is in it. */
  | { readonly kind: 'state'; readonly state: SearchedState }

export type SearchedState = 'carrier' | 'labelled' | 'repeated' | 'star' | 'dull'

/** Any of its terms is enough; all clauses of a search must hold. */
export interface SearchClause {
  readonly isNot: boolean
  readonly anyOf: readonly SearchTerm[]
}

export interface CaseSearch {
  readonly clauses: readonly SearchClause[]
  /** First seen at or after this moment (ISO 8601 UTC), and before that one. */
  readonly since: string | null
  readonly before: string | null
}

export type TimelineDimension = 'verdict' | 'brand' | 'lure'

export interface TimelineQuery {
  readonly search: CaseSearch
  readonly by: TimelineDimension
  /** Days (UTC, `2025-01-31`) on which the spans begin, ascending; the last one only ends the span before. */
  readonly edges: readonly string[]
  /** As many values, those with most cases. */
  readonly valuesMax: number
}

export interface Timeline {
  /** Cases of each span, whatever their value. */
  readonly cases: readonly number[]
  /** Most cases first; '' is none. */
  readonly values: readonly { readonly value: string; readonly cases: readonly number[] }[]
}

/** When the first and the last of the cases that fit were first seen. */
export interface SearchReach {
  readonly first: string
  readonly last: string
}

export interface SavedSearch {
  readonly name: string
  /** As a person typed it. */
  readonly query: string
  readonly savedAt: string
  readonly by: string
}
