import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KNOWN_KITS } from './known.ts'
import { type KitTraces, readRule, type WrittenRule } from './rule.ts'

const rule = (detection: WrittenRule['detection']) => readRule({ title: 'A kit', detection }, 'a.yml')
const traces: KitTraces = {
  html: ['<title>bank | sign in</title><form action="next.php">'],
  requests: ['https://a.example/app.js', 'https://a.example/css/coins.css'],
  cookies: ['cazanova=1', 'other=2'],
}

for (const [says, detection, expected] of [
  ['contains', { one: { 'html|contains': 'NEXT.php' }, condition: 'one' }, true],
  ['whole values', { one: { requests: 'https://a.example/app.js' }, condition: 'one' }, true],
  ['whole values are not parts', { one: { requests: 'app.js' }, condition: 'one' }, false],
  ['stars', { one: { requests: 'https://*/css/*.css' }, condition: 'one' }, true],
  ['endswith', { one: { 'requests|endswith': '.js' }, condition: 'one' }, true],
  ['any of several values', { one: { 'html|contains': ['nothing', 'sign in'] }, condition: 'one' }, true],
  ['all of several, over several texts', { one: { 'requests|contains|all': ['app.js', 'coins'] }, condition: 'one' }, true],
  ['all of several, one of them missing', { one: { 'requests|contains|all': ['app.js', 'gone'] }, condition: 'one' }, false],
  ['all fields of a selection', { one: { 'html|contains': 'bank', 'cookies|startswith': 'gone=' }, condition: 'one' }, false],
  ['one of listed selections', { one: [{ 'html|contains': 'gone' }, { 'html|contains': 'bank' }], condition: 'one' }, true],
  ['a field that the page has none of', { one: { 'css|contains': '' }, condition: 'one' }, false],
  ['and binds tighter than or', { a: { 'html|contains': 'bank' }, b: { 'html|contains': 'gone' }, condition: 'a or b and b' }, true],
  ['brackets and not', { a: { 'html|contains': 'bank' }, b: { 'html|contains': 'gone' }, condition: 'not (b or not a)' }, true],
  ['1 of a group', { a1: { 'html|contains': 'gone' }, a2: { 'html|contains': 'bank' }, condition: '1 of a*' }, true],
  ['all of them', { a: { 'html|contains': 'gone' }, b: { 'html|contains': 'bank' }, condition: 'all of them' }, false],
] as const) {
  test(says, () => assert.equal(rule(detection as WrittenRule['detection']).matches(traces), expected))
}

for (const [says, detection, because] of [
  ['a regular expression', { one: { 'html|re': '(a+)+' }, condition: 'one' }, /“re” is not read/],
  ['an unknown field', { one: { port: '1' }, condition: 'one' }, /no field “port”/],
  ['no condition', { one: { html: 'a' } }, /no condition/],
  ['a name that is none', { one: { html: 'a' }, condition: 'two' }, /“two”, which is no selection/],
  ['an open bracket', { one: { html: 'a' }, condition: '(one' }, /ends too early/],
  ['words too many', { one: { html: 'a' }, condition: 'one one' }, /nothing more is understood/],
  ['too deep a nest', { one: { html: 'a' }, condition: `${'not '.repeat(50)}one` }, /nested too deeply/],
] as const) {
  test(`${says} is refused with its reason`, () => assert.throws(() => rule(detection as unknown as WrittenRule['detection']), because))
}

test('the marks of known kits are found, and only where they are', () => {
  const named = (seen: KitTraces) => KNOWN_KITS.filter(({ matches }) => matches(seen)).map(({ name }) => name)
  assert.deepEqual(named(traces), ['Cazanova'])
  assert.deepEqual(named({ requests: ['https://a.example/m/?c3y9bzm2nv8xx25vbszyyw5kpq=='] }), ['Mamba 2FA'])
  assert.deepEqual(named({ requests: ['https://a.example/admin/js/mj.php?ar=cgrm'] }), ['Greatness'])
  assert.deepEqual(named({ requests: ['https://a.example/'], cookies: ['session=cazanova='] }), [])
})
