import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ClusterInput, keysOf, type Standing } from './keys.ts'
import { bandsOf } from './min-hash.ts'
import { shapeOf } from './shape.ts'

const LETTER =
  'we could not deliver your parcel today because the address is not complete please confirm it within two days and pay the small fee so that our driver can bring it to your door on the next working day thank you for your patience and for choosing us as your carrier we wish you a pleasant week and remain at your service whenever you need us again'
const words = LETTER.split(' ')

const draft = (given: Partial<ClusterInput> = {}): ClusterInput => ({
  sentences: [words],
  subjectWords: 'your parcel is waiting for you 4711'.split(' '),
  readers: new Set(),
  calls: [],
  mailboxes: [],
  files: [],
  elements: [],
  brand: 'dhl',
  isBrandKnown: true,
  object: 'parcel',
  ...given,
})
const STANDINGS: Readonly<Record<string, Standing>> = { 'www.short.test': 'rented', 'www.dhl.com': 'known' }
const keys = (given: Partial<ClusterInput> = {}) =>
  keysOf(draft(given), (host) => STANDINGS[host] ?? null).map(({ kind, value }) => `${kind} ${value}`)
const linkOf = (destination: string) => ({ host: new URL(destination).hostname, destination })
const share = (one: readonly string[], other: readonly string[]) => one.filter((key) => other.includes(key)).length

test('two copies with other names and figures share their words', () => {
  const copy = words.map((word, at) => (at === 20 ? 'three' : word))
  assert.ok(share(bandsOf(words)('near'), bandsOf(copy)('near')) > 0)
})
test('another letter shares none', () => assert.equal(share(bandsOf(words)('akin'), bandsOf([...words].reverse())('akin')), 0))
test('the same words in the same order always give the same bands', () =>
  assert.deepEqual(bandsOf(words)('near'), bandsOf([...words])('near')))
test('hardly any words have none', () => assert.deepEqual(bandsOf(['press', 'here', 'now'])('akin'), []))
test('a short text is compared whole', () => {
  assert.equal(bandsOf('press here to see your new parcel now'.split(' '))('akin').length, 1)
})
test('a letter of which a third was written anew ties about the same brand, and about no other', () => {
  const half = [
    ...words.slice(0, 48),
    ...'it lies in our depot and costs you more each day that you let it lie there without an answer'.split(' '),
  ]
  const of = (given: Partial<ClusterInput>) => keys({ subjectWords: [], ...given })
  assert.ok(share(of({}), of({ sentences: [half] })) > 0)
  assert.equal(share(of({}), of({ sentences: [half], brand: 'netflix' })), 0)
})
test('a name that we do not know does not part two copies of a short letter, but what each dangles does', () => {
  const short = 'a new neighbour would like to meet you so go here to see whether you want to meet her'.split(' ')
  const of = (brand: string, object: string) =>
    keys({ sentences: [short], subjectWords: [], brand, isBrandKnown: false, object: object as ClusterInput['object'] })
  assert.ok(share(of('carly', 'adult-dating'), of('maria', 'adult-dating')) > 0)
  assert.equal(share(of('carly', 'adult-dating'), of('carly', 'prize')), 0)
})
test('how to leave the list ties nobody', () => {
  const leaving = 'if you no longer wish to receive these letters you may unsubscribe by pressing here at any time'.split(' ')
  assert.deepEqual(keys({ sentences: [leaving], subjectWords: [] }), [])
  assert.deepEqual(keys({ sentences: [words, leaving] }), keys({ sentences: [words] }))
})
test('a language that puts no blanks between words is compared sign by sign', () => {
  const thai = 'กรุณายืนยันที่อยู่ของคุณภายในสองวันเพื่อรับพัสดุ'
  const bands = (text: string) => keys({ sentences: [[text]], subjectWords: [] })
  assert.ok(share(bands(thai), bands(`${thai}ของคุณ`)) > 0)
})

test("a reader's name and every figure are left out of a subject", () => {
  const of = (subject: string) => keys({ sentences: [], subjectWords: subject.split(' '), readers: new Set(['ada']) })
  assert.deepEqual(of('ada your parcel 12 is waiting for you'), of('your parcel 993 is waiting for you'))
})
test('what a program puts before an answered or forwarded subject is no part of it', () => {
  const of = (subject: string) => keys({ sentences: [], subjectWords: subject.split(' ') })
  assert.deepEqual(of('re fwd your parcel is waiting for you'), of('your parcel is waiting for you'))
})
test('a subject of three words ties nobody', () => assert.deepEqual(keys({ sentences: [], subjectWords: ['your', 'parcel', 'waits'] }), []))

for (const [why, destination, expected] of [
  ['the site', 'https://www.track-it.example/a?b=1', ['link track-it.example | dhl']],
  ['the whole address where a shortener is everybody’s', 'https://www.short.test/x7?r=1', ['link short.test/x7 | dhl']],
  ['the host of a tenant', 'https://parcel-me.github.io/a', ['link parcel-me.github.io | dhl']],
  ['an address on the internet itself', 'http://192.0.2.7/a', ['link 192.0.2.7 | dhl']],
  ['nothing where the site is known', 'https://www.dhl.com/', []],
] as const)
  test(`a main link ties by ${why}`, () =>
    assert.deepEqual(keys({ sentences: [], subjectWords: [], calls: [linkOf(destination)] }), expected))

test('one site ties what is about the same brand, and nothing else', () => {
  const of = (brand: string) => keys({ sentences: [], subjectWords: [], calls: [linkOf('https://track-it.example/')], brand })
  assert.equal(share(of('dhl'), of('netflix')), 0)
})
test('a letter without links ties by where its answers go, whomever it names', () => {
  const of = (brand: string) => keys({ sentences: [], subjectWords: [], mailboxes: ['heir@free.example'], brand })
  assert.deepEqual(of('one bank'), of('another'))
})

test('addresses are made alike whatever their tokens', () => {
  assert.equal(
    shapeOf('https://a.example/track/Ab12Cd/confirm?ref=9&mail=x'),
    shapeOf('https://b.example/track/Zz98Yy/confirm?ref=1&mail=y'),
  )
})
for (const [why, address] of [
  ['a bare host', 'https://a.example/'],
  ['folders of a program', 'https://a.example/wp-content/uploads/index.html'],
  ['the click counter of a mail service', 'https://click.a.example/ls/click?upn=u001.abc'],
  ['tokens alone', 'https://a.example/Ab12Cd34/9f2c1a'],
  ['no address', 'not an address'],
] as const)
  test(`${why} says nothing of who made it`, () => assert.equal(shapeOf(address), null))
