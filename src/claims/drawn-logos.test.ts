import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Drawing } from '../model/index.ts'
import { inDrawings } from './drawn-logos.ts'

const at = { part: '1', start: 0, end: 9 }
const drawn = (kind: Drawing['kind'], text: string, ...colours: number[]) =>
  inDrawings([{ kind, text, colours, at }]).map(({ known }) => known.organisation.id)

test("four areas in the window's colours are Microsoft's logo, in every shade it has had", () => {
  assert.deepEqual(drawn('areas', '', 0xf25022, 0x7fba00, 0x00a4ef, 0xffb900), ['microsoft'])
  assert.deepEqual(drawn('areas', '', 0xf65314, 0x7cbb00, 0x00a1f1, 0xffbb00), ['microsoft'])
  assert.deepEqual(drawn('areas', '', 0xee4e28, 0x88b80c, 0x0aa0e6, 0xf8b40a), ['microsoft'])
})

test('the same colours elsewhere, or others, are no logo', () => {
  assert.deepEqual(drawn('areas', '', 0x7fba00, 0xf25022, 0x00a4ef, 0xffb900), [])
  assert.deepEqual(drawn('areas', '', 0xd02020, 0x208020, 0x2020d0, 0xd0d020), [])
})

for (const [why, text, colours, expected] of [
  ["Google's letters in its colours", 'Google', [0x4285f4, 0xea4335, 0xfbbc05, 0x4285f4, 0x34a853, 0xea4335], ['google']],
  ['the same, mixed up and in capitals', 'GOOGLE', [0xea4335, 0xfbbc05, 0x34a853, 0x4285f4], ['google']],
  ["eBay's letters", 'eBay', [0xe53238, 0x0064d2, 0xf5af02, 0x86b817], ['ebay']],
  ["the two halves of FedEx's name", 'FedEx', [0x4d148c, 0xff6600], ['fedex']],
  ["the letters of Brazil's portal", 'gov.br', [0x0052cc, 0xffd700, 0x00d024, 0x0052cc, 0x0052cc, 0xffd700], ['gov-br-conta']],
  ['the name in one colour and black', 'Google', [0x4285f4, 0x000000], []],
  ["the name in somebody else's colours", 'eBay', [0x4d148c, 0xff6600, 0x00d024, 0x4d148c], []],
  ['another word in these colours', 'Goggle', [0x4285f4, 0xea4335, 0xfbbc05, 0x34a853], []],
] as const) {
  test(`${why}: ${expected[0] ?? 'no logo'}`, () => assert.deepEqual(drawn('letters', text, ...colours), expected))
}
