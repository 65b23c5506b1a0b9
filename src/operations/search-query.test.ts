import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../model/index.ts'
import { PERIOD_FIELDS, SEARCH_FIELDS } from './search-fields.ts'
import { parseSearch, SEARCH_CHARS_MAX } from './search-query.ts'

const TRAPS = (
  [
    ['office@trap.example', 'pristine'],
    ['trap2.example', 'pristine'],
    ['old.example', 'recycled'],
  ] as const
).map(([at, kind]) => ({ at, kind, seeded: '', since: null }))

const clausesOf = (text: string) => parseSearch(text).clauses
const termsOf = (text: string) => clausesOf(text).flatMap(({ anyOf }) => anyOf)
const refused = (text: string): string => {
  try {
    parseSearch(text)
  } catch (cause) {
    assert.ok(cause instanceof Refusal)
    return cause.message
  }
  assert.fail(`“${text}” was understood`)
}

test('days ago are counted from today, in whole days', () => {
  const now = new Date('2026-03-02T15:00:00Z')
  assert.equal(parseSearch('after:7d', [], now).since, '2026-02-23T00:00:00.000Z')
  assert.equal(parseSearch('after:today', [], now).since, '2026-03-02T00:00:00.000Z')
  assert.equal(parseSearch('dhl after:14d before:7d', [], now).before, '2026-02-23T00:00:00.000Z')
  assert.match(refused('after:9999d'), /is no year, month or day/)
})

test('an empty search asks for everything', () => {
  assert.deepEqual(parseSearch(' \n'), { clauses: [], since: null, before: null })
})

test('words, phrases, fields, periods and negation stand side by side', () => {
  assert.deepEqual(parseSearch('brand:dhl -verdict:attack,suspicious after:2024-01 before:2025 "customs fee" held'), {
    clauses: [
      { isNot: false, anyOf: [{ kind: 'words', of: 'brand', text: 'dhl', isBeginning: false }] },
      {
        isNot: true,
        anyOf: [
          { kind: 'value', field: 'verdict', value: 'attack' },
          { kind: 'value', field: 'verdict', value: 'suspicious' },
        ],
      },
      { isNot: false, anyOf: [{ kind: 'words', of: 'anywhere', text: 'customs fee', isBeginning: false }] },
      { isNot: false, anyOf: [{ kind: 'words', of: 'anywhere', text: 'held', isBeginning: false }] },
    ],
    since: '2024-01-01T00:00:00.000Z',
    before: '2025-01-01T00:00:00.000Z',
  })
})

test('of several periods the narrowest holds', () => {
  const { since, before } = parseSearch('after:2023 after:2024-02-29 before:2026 before:2025-03')
  assert.deepEqual([since, before], ['2024-02-29T00:00:00.000Z', '2025-03-01T00:00:00.000Z'])
})

for (const [text, expected] of [
  ['link:*.icu', { kind: 'value', field: 'link', value: 'icu' }],
  ['link:my-box.example', { kind: 'value', field: 'link', value: 'my-box.example' }],
  ['link:https://My-Box.example:8443/pay?r=1', { kind: 'value', field: 'link', value: 'my-box.example' }],
  ['link:hxxps://my-box[.]example/pay', { kind: 'value', field: 'link', value: 'my-box.example' }],
  ['hxxps://my-box[.]example/a,b', { kind: 'value', field: 'link', value: 'my-box.example' }],
  ['link:bücher.example', { kind: 'value', field: 'link', value: 'xn--bcher-kva.example' }],
  ['link:*secure*', { kind: 'part', field: 'link', text: 'secure', atStart: false, atEnd: false }],
  ['link:secure', { kind: 'part', field: 'link', text: 'secure', atStart: false, atEnd: false }],
  ['link:login-*', { kind: 'part', field: 'link', text: 'login-', atStart: true, atEnd: false }],
  ['from:Desk@Example.com', { kind: 'value', field: 'from', value: 'desk@example.com' }],
  ['from:@example.com', { kind: 'value', field: 'from', value: 'example.com' }],
  ['from:example.com', { kind: 'value', field: 'from', value: 'example.com' }],
  ['from:"Ada Byron"', { kind: 'words', of: 'author', text: 'Ada Byron', isBeginning: false }],
  ['from:*support*', { kind: 'part', field: 'from', text: 'support', atStart: false, atEnd: false }],
  ['trap:trap.example', { kind: 'value', field: 'to', value: 'trap.example' }],
  ['sender:192.0.2.*', { kind: 'value', field: 'sender', value: '192.0.2' }],
  ['sender:2001:db8::7', { kind: 'value', field: 'sender', value: '2001:db8::7' }],
  ['file:*.html', { kind: 'value', field: 'file', value: '.html' }],
  ['file:invoice', { kind: 'words', of: 'file', text: 'invoice', isBeginning: false }],
  ['subject:deliv*', { kind: 'words', of: 'subject', text: 'deliv*', isBeginning: true }],
  ['score:>80', { kind: 'score', least: 81, most: 100 }],
  ['score:<=20', { kind: 'score', least: 0, most: 20 }],
  ['score:40-60', { kind: 'score', least: 40, most: 60 }],
  ['campaign:0123456789ABCDEF', { kind: 'campaign', id: 'campaign:0123456789abcdef' }],
  ['campaign:campaign:0123456789abcdef', { kind: 'campaign', id: 'campaign:0123456789abcdef' }],
  ['is:carrier', { kind: 'state', state: 'carrier' }],
  ['label:benign', { kind: 'label', label: 'benign' }],
] as const)
  test(`“${text}” is understood`, () => assert.deepEqual(termsOf(text), [expected]))

for (const [text, says] of [
  ['verdict:attack brnad:dhl', /^At character 16: there is no field “brnad”\. Did you mean brand\?/],
  ['xyzzy:1', /The fields are brand, verdict/],
  ['verdict:atack', /^At character 1: “atack” is no value of verdict\. Did you mean attack\?/],
  ['object:spaceship', /It has account, payment/],
  ['dhl "customs fee', /^At character 5: the quotation mark is not closed/],
  ['after:2024-13', /no year, month or day/],
  ['after:2024-02-30', /no year, month or day/],
  ['after:2024,2025', /no year, month or day/],
  ['-after:2024', /before:/],
  ['dhl after:2024-03 before:2024-03', /no day/],
  ['brand:', /wants a value/],
  ['link:*ab*', /at least three letters/],
  ['link:a*b*c', /at least three letters/],
  ['ab*', /at least three letters/],
  ['score:>101', /no value of score/],
  ['score:60-40', /no value of score/],
  ['-- && **', /no letter/],
  ['a '.repeat(21), /at most 20 conditions/],
  ['x'.repeat(SEARCH_CHARS_MAX + 1), /at most 500/],
] as const)
  test(`“${text.slice(0, 40)}” is refused with its place or its reason`, () => assert.match(refused(text), says))

test('a sign between words says nothing', () => {
  assert.equal(clausesOf('terms & conditions - now').length, 3)
})

test('the example of every field is understood', () => {
  for (const { example } of [...Object.values(SEARCH_FIELDS), ...Object.values(PERIOD_FIELDS)])
    assert.doesNotThrow(() => parseSearch(example, TRAPS), example)
})

test('a kind of trap stands for the traps that are of it now', () => {
  const to = (at: string) => ({ kind: 'value', field: 'to', value: at })
  assert.deepEqual(parseSearch('trap:Pristine', TRAPS).clauses, [{ isNot: false, anyOf: [to('office@trap.example'), to('trap2.example')] }])
  assert.deepEqual(parseSearch('-trap:recycled,other.example', TRAPS).clauses, [
    { isNot: true, anyOf: [to('old.example'), to('other.example')] },
  ])
  assert.throws(() => parseSearch('trap:typo', TRAPS), /At character 1: no trap is listed as typo/)
})

test('whatever is typed is understood or refused', () => {
  const signs = ['"', '“', ':', ',', '-', '*', '.', ' ', 'brand:', 'link:', 'after:', '(', '\0', 'a', '9', '\ud800', 'https://', '[.]']
  let seed = 7
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed
  }
  for (let round = 0; round < 3_000; round += 1) {
    const text = Array.from({ length: next() % 60 }, () => signs[next() % signs.length]).join('')
    try {
      parseSearch(text)
    } catch (cause) {
      assert.ok(cause instanceof Refusal, text)
    }
  }
  for (const text of [',', '"', '-', 'a:', 'link:*', '1.', ':', '[.]'].map((sign) =>
    `link:${sign.repeat(SEARCH_CHARS_MAX)}`.slice(0, SEARCH_CHARS_MAX),
  ))
    try {
      parseSearch(text)
    } catch (cause) {
      assert.ok(cause instanceof Refusal)
    }
})
