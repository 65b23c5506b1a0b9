import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { payloadPassword } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = { id: 'payload-password', elements: { password: phrase('Password: 4711') } }
const detect = (stories: readonly Story[]) =>
  payloadPassword.detect({
    attachments: [
      { part: '2', filename: 'statement.pdf', type: 'application/pdf', bytes: 9, format: null, entries: null, page: null, opens: [], at },
    ],
    stories,
  })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [{ message: 'story', values: { password: 'Password: 4711' }, at }]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
test('stays silent when nothing is attached', () => assert.deepEqual(payloadPassword.detect({ stories: [told], attachments: [] }), []))
test('stays silent on a picture alone', () =>
  assert.deepEqual(
    payloadPassword.detect({
      stories: [told],
      attachments: [{ part: '2', filename: 'a.png', type: 'image/png', bytes: 9, format: null, entries: null, page: null, opens: [], at }],
    }),
    [],
  ))
