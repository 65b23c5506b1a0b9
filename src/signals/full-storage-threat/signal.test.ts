import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Phrase, Story } from '../../model/index.ts'
import { blankMail } from '../try-mail.test.ts'
import { fullStorageThreat } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = { id: 'storage-full', elements: { store: phrase('mailbox'), full: phrase('is full'), loss: phrase('will be deleted') } }
const detect = (stories: readonly Story[]) => fullStorageThreat.detect({ stories, message: blankMail() })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [{ message: 'story', values: { store: 'mailbox', full: 'is full', loss: 'will be deleted' }, at }]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
