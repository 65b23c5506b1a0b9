/** Rows that are sorted already. */

/** How many are less than `value`. */
export function placeOf<Value extends number | string>(sorted: readonly Value[], value: Value): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as Value) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many are no greater than `value`. */
export function placeBehind<Value extends number | string>(sorted: readonly Value[], value: Value): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as Value) <= value) low = middle + 1
    else high = middle
  }
  return low
}
