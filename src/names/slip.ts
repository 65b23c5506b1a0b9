/** One slip of the hand: a letter more, less, other, or two neighbours swapped (Damerau distance of one). Linear, so any length is safe. */
export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  let tail = 0
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail++
  const shortLeft = short.length - head - tail
  const longLeft = long.length - head - tail
  if (longLeft === 1) return shortLeft <= 1
  return shortLeft === 2 && longLeft === 2 && short[head] === long[head + 1] && short[head + 1] === long[head]
}
