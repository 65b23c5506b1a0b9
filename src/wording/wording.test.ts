import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spokenWords } from '../claims/index.ts'
import type { VisibleText } from '../model/index.ts'
import { BUCKETS, featuresOf, plainWords } from './features.ts'
import { soundOf, WORDS_MIN } from './index.ts'
import { logitsOf, type WordingModel } from './weights.ts'

const shown = (text: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text,
  runs: [{ start: 0, end: text.length, sourceStart: 0, sourceEnd: text.length }],
})
const spoken = (text: string) => plainWords(spokenWords(text, 100)).map(({ text: word }) => word)

test('addresses and digits are not language', () => {
  assert.deepEqual(spoken('Write ada@mail.example or see https://a.example/ today'), ['write', 'or', 'see', 'today'])
  assert.deepEqual(spoken('pay 4711 EUR'), ['pay', '0', 'eur'])
})

test('a full stop at the end of a sentence is no address', () =>
  assert.deepEqual(spoken('It ends. Then more.'), ['it', 'ends', 'then', 'more']))

test('each bucket once, in range, at length one', () => {
  const { buckets, values } = featuresOf(spokenWords('confirm confirm confirmed account', 10))
  assert.equal(new Set(buckets).size, buckets.length)
  assert.ok(buckets.every((bucket) => bucket < BUCKETS))
  assert.ok(Math.abs(values.reduce((sum, value) => sum + value * value, 0) - 1) < 1e-6)
})

test('two ideographs beside each other are a feature of their own', () => {
  const alone = featuresOf(spokenWords('口 座', 10)).buckets.length
  assert.equal(featuresOf(spokenWords('口座', 10)).buckets.length, alone + 1)
})

/** Everything is honest but the word "urgent". */
function modelAgainst(word: string): WordingModel {
  const weights = new Int8Array(BUCKETS * 3)
  for (const bucket of featuresOf(spokenWords(word, 1)).buckets) weights[bucket * 3] = 100
  return { heads: ['attack', 'unwanted', 'benign'], weights, scales: [1, 1, 1], biases: [0, 0, 0] }
}

test('too few words have no sound', () => {
  const text = Array.from({ length: WORDS_MIN - 1 }, () => 'word').join(' ')
  assert.equal(soundOf(shown(text), spokenWords(text, 100), modelAgainst('urgent')), null)
  assert.ok(soundOf(shown(`${text} more`), spokenWords(`${text} more`, 100), modelAgainst('urgent')))
})

test('the loudest phrases stand around the words that speak, with their place, and keep to a line', () => {
  const text = 'We are glad to have you here today.\nThis is urgent now please, thank you very much for reading all of it.'
  const wording = soundOf(shown(text), spokenWords(text, 100), modelAgainst('urgent'))
  const phrase = wording?.wording.phrases[0]
  assert.ok(phrase)
  assert.ok(phrase.text.includes('urgent') && !phrase.text.includes('\n'))
  assert.equal(text.slice(phrase.at.start, phrase.at.end), phrase.text)
})

test('logits are sums of scaled weights and biases', () => {
  const features = featuresOf(spokenWords('urgent', 1))
  const [attack, unwanted] = logitsOf({ ...modelAgainst('urgent'), scales: [0.01, 1, 1], biases: [0, 2, 0] }, features)
  assert.ok(Math.abs((attack as number) - Math.sqrt(features.buckets.length)) < 1e-4)
  assert.equal(unwanted, 2)
})
