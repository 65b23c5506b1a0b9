import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { unaskedOffer } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'unasked-offer',
  elements: { offer: phrase('personal loans'), terms: phrase('interest rate'), ask: phrase('contact us') },
}
const detect = (stories: readonly Story[]) => unaskedOffer.detect({ stories })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [
    { message: 'story', values: { offer: 'personal loans', terms: 'interest rate', ask: 'contact us' }, at },
  ]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
