import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { expiredMembership } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'expired-membership',
  elements: { what: phrase('your subscription'), expired: phrase('has expired'), push: phrase('24 hours') },
}
const detect = (stories: readonly Story[]) => expiredMembership.detect({ stories })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [
    { message: 'story', values: { what: 'your subscription', expired: 'has expired', push: '24 hours' }, at },
  ]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
