import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { callbackInvoice } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'callback-invoice',
  elements: { charge: phrase('has been charged'), dispute: phrase('to cancel'), number: phrase('+1 808 555 0123') },
}
const detect = (stories: readonly Story[]) => callbackInvoice.detect({ stories })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [
    { message: 'story', values: { charge: 'has been charged', dispute: 'to cancel', number: '+1 808 555 0123' }, at },
  ]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
