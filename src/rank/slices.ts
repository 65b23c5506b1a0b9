/** Work on a large store in pieces, between which whoever runs it may do something else. It reads no clock: who runs it does. */

export type Slices<Result> = Generator<void, Result, void>

/** So many campaigns take a few milliseconds at most. */
const SLICE = 25

export function* inSlices<Item>(items: readonly Item[], work: (item: Item, place: number) => void, size = SLICE): Slices<void> {
  for (const [place, item] of items.entries()) {
    work(item, place)
    if (place % size === size - 1) yield
  }
}

/** All in one piece. */
export function whole<Result>(slices: Slices<Result>): Result {
  for (;;) {
    const { done, value } = slices.next()
    if (done) return value
  }
}
