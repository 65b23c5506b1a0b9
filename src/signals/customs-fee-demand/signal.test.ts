import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { customsFeeDemand } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'customs-fee-demand',
  elements: { parcel: phrase('your parcel'), waits: phrase('on hold'), fee: phrase('customs fee') },
}
const detect = (stories: readonly Story[]) => customsFeeDemand.detect({ stories })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [{ message: 'story', values: { parcel: 'your parcel', waits: 'on hold', fee: 'customs fee' }, at }]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
