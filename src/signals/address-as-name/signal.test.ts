import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Details, Facts, Message } from '../../model/index.ts'
import { addressAsName } from './signal.ts'

const at = { part: '1', start: 0, end: 5 }

const detect = (kind: 'address' | 'no-name' | null, header: Readonly<Record<string, string>> = {}) => {
  const details: Partial<Details> = { oddGreeting: kind && { kind, text: 'ada@reader.example', at } }
  const message = { header: Object.entries(header).map(([key, value]) => ({ key, value })) } as unknown as Message
  return addressAsName.detect({ details, message } as Pick<Facts, 'details' | 'message'>).length
}

test('fires on a greeting by address', () => assert.equal(detect('address'), 1))
test('fires when a field says that nothing is automatic', () => assert.equal(detect('address', { 'auto-submitted': 'no' }), 1))
test('stays silent on another odd greeting, and on none', () => assert.equal(detect('no-name') + detect(null), 0))
test('stays silent on an automatic answer', () => assert.equal(detect('address', { 'auto-submitted': 'auto-replied' }), 0))
test('stays silent on a delivery report', () => assert.equal(detect('address', { 'content-type': 'multipart/report; boundary=b' }), 0))
