/**
 * What falls apart when a case loses keys. Cases and keys are one graph; from the case and from each lost key it is walked in turns, one step each, until
 * the walks have met, or all but one have come to an end: these are the pieces. A campaign that still hangs together is told so within a few
 * steps, and a piece that came off costs its own size, not that of the campaign (Even and Shiloach 1981).
 */
export interface Ties {
  keysOf(number: number): readonly Uint8Array[]
  /** In order of their numbers, from the one behind `after` on. */
  holdersOf(key: Uint8Array, after: number, limit: number): readonly number[]
}

/** A key that a hundred thousand cases hold is walked in pages: the walks have mostly met before the second. */
const PAGE_HOLDERS = 16

/** First come, first served; taking from the front of a plain list would move all the rest. */
interface Queue<Item> {
  readonly items: Item[]
  next: number
}

interface Walk {
  readonly cases: Queue<number>
  readonly keys: Queue<{ readonly key: Uint8Array; readonly after: number }>
  readonly seen: number[]
  /** The walk that it met, whose steps are its own from then on. */
  met: Walk | null
}

export interface Loss {
  readonly number: number
  readonly kept: readonly Uint8Array[]
  readonly lost: readonly Uint8Array[]
}

/** Numbers of the cases of each piece but the one that stays. */
export function fallenApart(ties: Ties, { number, kept, lost }: Loss): readonly (readonly number[])[] {
  const map: Seen = { cases: new Map(), keys: new Map() }
  const start = emptyWalk()
  see(map, start, number)
  // Of the case itself what it keeps is known, and nobody else asks for it.
  start.cases.next = 1
  for (const key of kept) seeKey(map, start, key)
  const starts = [start, ...lost.map((key) => seeKey(map, emptyWalk(), key))]
  const pieces: (readonly number[])[] = []
  let walking: readonly Walk[] = starts
  while (walking.length > 1) {
    for (const walk of walking) if (walk.met === null) step(ties, map, walk)
    const alone = walking.filter(({ met }) => met === null)
    walking = alone.filter(({ cases, keys }) => cases.next < cases.items.length || keys.next < keys.items.length)
    const ended = alone.filter((walk) => !walking.includes(walk) && walk.seen.length > 0)
    // Where all have come to an end, the largest stays.
    if (walking.length === 0) ended.sort((one, other) => one.seen.length - other.seen.length).pop()
    pieces.push(...ended.map(({ seen }) => seen))
  }
  return pieces
}

interface Seen {
  readonly cases: Map<number, Walk>
  readonly keys: Map<string, Walk>
}

const emptyWalk = (): Walk => ({ cases: { items: [], next: 0 }, keys: { items: [], next: 0 }, seen: [], met: null })

/** Keys before cases: most walks lie one case apart. */
function step(ties: Ties, map: Seen, walk: Walk): void {
  const place = walk.keys.items[walk.keys.next]
  if (place) {
    walk.keys.next += 1
    const page = ties.holdersOf(place.key, place.after, PAGE_HOLDERS)
    const last = page.at(-1)
    if (last !== undefined && page.length === PAGE_HOLDERS) walk.keys.items.push({ key: place.key, after: last })
    for (const number of page) see(map, walk, number)
    return
  }
  const number = walk.cases.items[walk.cases.next]
  if (number === undefined) return
  walk.cases.next += 1
  for (const key of ties.keysOf(number)) seeKey(map, walk, key)
}

function see(map: Seen, walk: Walk, number: number): void {
  const own = endOf(walk)
  const other = map.cases.get(number)
  if (other) meet(own, endOf(other))
  else {
    map.cases.set(number, own)
    own.cases.items.push(number)
    own.seen.push(number)
  }
}

function seeKey(map: Seen, walk: Walk, key: Uint8Array): Walk {
  const own = endOf(walk)
  const name = Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1')
  const other = map.keys.get(name)
  if (other) meet(own, endOf(other))
  else {
    map.keys.set(name, own)
    own.keys.items.push({ key, after: -1 })
  }
  return walk
}

function meet(one: Walk, other: Walk): void {
  if (one === other) return
  const [large, small] = one.seen.length >= other.seen.length ? [one, other] : [other, one]
  for (let at = small.cases.next; at < small.cases.items.length; at += 1) large.cases.items.push(small.cases.items[at] as number)
  for (let at = small.keys.next; at < small.keys.items.length; at += 1)
    large.keys.items.push(small.keys.items[at] as Walk['keys']['items'][0])
  for (const number of small.seen) large.seen.push(number)
  small.met = large
}

function endOf(walk: Walk): Walk {
  let end = walk
  while (end.met) end = end.met
  return end
}
