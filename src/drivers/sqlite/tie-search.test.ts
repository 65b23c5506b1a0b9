import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fallenApart, type Ties } from './tie-search.ts'

const key = (name: string): Uint8Array => Buffer.from(name)

/** Cases by number with the names of their keys, and how often anything was asked about them. */
function graphOf(cases: readonly (readonly string[])[]): Ties & { asked(): number } {
  const holders = new Map<string, number[]>()
  cases.forEach((names, number) => {
    for (const name of names) holders.set(name, [...(holders.get(name) ?? []), number])
  })
  let asked = 0
  return {
    asked: () => asked,
    keysOf(number) {
      asked += 1
      return (cases[number] ?? []).map(key)
    },
    holdersOf(one, after, limit) {
      asked += 1
      return (holders.get(Buffer.from(one).toString()) ?? []).filter((number) => number > after).slice(0, limit)
    },
  }
}
const many = (count: number, names: readonly string[]) => Array.from({ length: count }, () => names)
const sizes = (pieces: readonly (readonly number[])[]) => pieces.map(({ length }) => length)

test('a case that still shares a key with a campaign of thousands stays, and is asked about a few times', () => {
  const graph = graphOf([['a'], ...many(3_000, ['a', 'b'])])
  assert.deepEqual(fallenApart(graph, { number: 0, kept: [key('a')], lost: [key('b')] }), [])
  assert.ok(graph.asked() < 10, `${graph.asked()} questions`)
})
test('a case that lost all its keys leaves a campaign of thousands alone', () => {
  const graph = graphOf([[], ...many(3_000, ['a', 'b', 'c'])])
  assert.deepEqual(fallenApart(graph, { number: 0, kept: [], lost: [key('a'), key('b'), key('c')] }), [[0]])
  assert.ok(graph.asked() < 20, `${graph.asked()} questions`)
})
test('where the bridge of two campaigns goes, the smaller comes off at its own cost', () => {
  const graph = graphOf([['large'], ...many(20, ['small']), ...many(3_000, ['large'])])
  assert.deepEqual(sizes(fallenApart(graph, { number: 0, kept: [key('large')], lost: [key('small')] })), [20])
  assert.ok(graph.asked() < 200, `${graph.asked()} questions`)
})
test('where a case held three together, two come off', () => {
  const graph = graphOf([[], ...many(5, ['x']), ...many(7, ['y']), ...many(90, ['z'])])
  const pieces = fallenApart(graph, { number: 0, kept: [], lost: [key('x'), key('y'), key('z')] })
  assert.deepEqual(
    sizes(pieces).sort((one, other) => one - other),
    [1, 5, 7],
  )
})
test('a key that nobody else had parts nobody', () => {
  const graph = graphOf([['a'], ['a']])
  assert.deepEqual(fallenApart(graph, { number: 0, kept: [key('a')], lost: [key('own')] }), [])
})
test('a chain that breaks in the middle is two, and one that is a ring is still one', () => {
  const links = Array.from({ length: 200 }, (_, at) => [`k${at}`, `k${at + 1}`])
  const broken = links.map((names, at) => (at === 150 ? ['k150'] : names))
  assert.deepEqual(sizes(fallenApart(graphOf(broken), { number: 150, kept: [key('k150')], lost: [key('k151')] })), [49])
  const ring = broken.map((names, at) => (at === 199 ? [...names, 'k0'] : names))
  assert.deepEqual(fallenApart(graphOf(ring), { number: 150, kept: [key('k150')], lost: [key('k151')] }), [])
})
