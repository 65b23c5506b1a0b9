import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS, type VisibleText } from '../model/index.ts'
import { type Heard, lureCluesOf, lureOf } from './lure.ts'
import { numbered } from './lure-clue-names.ts'
import type { LureSound } from './lure-leanings.ts'
import { likeliest, lureReading } from './lure-reading.ts'

const HEADS = [...LURE_OBJECTS, ...LURE_ACTIONS, ...LURE_PERSUASIONS]
const rowFor = (...values: string[]) => HEADS.map((head) => (values.includes(head) ? 100 : 0))
const shown = (text: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text,
  runs: [{ start: 0, end: text.length, sourceStart: 0, sourceEnd: text.length }],
})
const leaning = (sum: number): LureSound => ({ object: [['parcel', sum]], action: [['pay', sum]], persuasion: [['fear', sum]] })
const heard = (more: Partial<Heard>): Heard => ({ sound: null, headline: null, tone: null, sender: '', claims: [], ...more })
const subject = { text: 'Hello there', at: null }
const read = (more: Partial<Heard>, reading = lureReading()) => lureOf(subject, shown(''), [], [], 'en', heard(more), reading)
const clues = (more: Partial<Heard>) => lureCluesOf(subject, shown(''), [], [], 'en', heard(more))

test('clues add up, and one without a row says nothing', () => {
  const reading = { one: rowFor('parcel', 'pay', 'urgency'), two: rowFor('prize', 'claim', 'reward') }
  const said = new Map([
    ['one', 1],
    ['two', 0.5],
    ['unheard of', 9],
  ])
  assert.deepEqual(likeliest(reading, numbered(said)), { object: 'parcel', action: 'pay', persuasion: 'urgency' })
})

test('every learned row has a weight for each value', () => {
  const rows = Object.values(lureReading())
  assert.ok(rows.length > 100)
  assert.ok(rows.every((row) => row.length === HEADS.length && row.every(Number.isInteger)))
})

test('the name of the sender tells what a mail without words is about', () => {
  assert.ok(clues({ sender: 'Bitcoin wallet' }).has('object:crypto-wallet@sender'))
  assert.equal(read({ sender: 'Bitcoin wallet' }).object, 'crypto-wallet')
})

test('the trade of the organisation that it claims is a clue, a mere mention is none', () => {
  const claim = { organisation: 'metamask', name: 'MetaMask', strength: 0.9, places: [] }
  assert.ok(clues({ claims: [claim] }).has('sector:crypto'))
  assert.ok(![...clues({ claims: [{ ...claim, strength: 0.2 }] }).keys()].some((name) => name.startsWith('sector:')))
})

test('of words that sound honest, what was learned from lures says nothing', () => {
  const reading = { always: rowFor('gambling', 'claim', 'charm') }
  assert.equal(read({ sound: leaning(3) }, reading).object, 'gambling')
  assert.equal(read({ sound: leaning(0.1) }, reading).object, 'other')
})
