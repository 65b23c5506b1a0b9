/** One visited landing page. Gathered by `investigate/`, which a later issue builds; the place is kept in every case. */
export interface Page {
  readonly url: string
  readonly finalUrl: string
  readonly visitedAt: string
  readonly title: string
}
