import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { accountClosingThreat } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'account-closing-threat',
  elements: { account: phrase('your account'), closing: phrase('will be closed'), deadline: phrase('within 24 hours') },
}
const detect = (stories: readonly Story[]) => accountClosingThreat.detect({ stories })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [
    { message: 'story', values: { account: 'your account', closing: 'will be closed', deadline: 'within 24 hours' }, at },
  ]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
