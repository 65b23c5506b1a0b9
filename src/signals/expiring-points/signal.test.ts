import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { expiringPoints } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'expiring-points',
  elements: { points: phrase('your points'), expire: phrase('expire today'), redeem: phrase('redeem') },
}
const detect = (stories: readonly Story[]) => expiringPoints.detect({ stories })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [{ message: 'story', values: { points: 'your points', expire: 'expire today', redeem: 'redeem' }, at }]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
