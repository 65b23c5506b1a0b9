import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lureLikeSubject } from './signal.ts'

const at = { part: 'HEADER', start: 10, end: 40 }
const detect = (attackLogit: number) =>
  lureLikeSubject.detect({ headline: { attackLogit, unwantedLogit: 0, text: 'You have won a voucher', at } })

test('fires with the subject itself', () =>
  assert.deepEqual(detect(2.6), [{ message: 'subject', values: { subject: 'You have won a voucher' }, at }]))
test('stays silent where the words are near neither', () => assert.deepEqual(detect(2.4), []))
