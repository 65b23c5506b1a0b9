import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '../../model/index.ts'
import { lureLikeSubject } from './signal.ts'

const at = { part: 'HEADER', start: 10, end: 40 }
const mailWith = (keys: readonly string[]) =>
  ({
    header: keys.map((key) => ({ key, value: 'x' })),
    subject: { text: 'Re: Ladders', at: null },
    identity: { from: [], to: [], cc: [], sender: [], returnPathDomain: null },
  }) as unknown as Message
const detect = (attackLogit: number, keys: readonly string[] = [], bodyLogit: number | null = null) =>
  lureLikeSubject.detect({
    headline: { attackLogit, unwantedLogit: 0, text: 'You have won a voucher', at, bodyLogit },
    message: mailWith(keys),
  })

test('fires with the subject itself', () =>
  assert.deepEqual(detect(2.6), [{ message: 'subject', values: { subject: 'You have won a voucher' }, at }]))
test('stays silent where the words are near neither', () => assert.deepEqual(detect(2.4), []))
test('stays silent where the words below sound honest', () => assert.deepEqual(detect(6, [], -0.1), []))
test('fires where the words below sound like a lure, too', () => assert.equal(detect(2.6, [], 0.1).length, 1))
for (const key of ['list-post', 'in-reply-to', 'references'])
  test(`stays silent where people talk: ${key}`, () => assert.deepEqual(detect(6, [key]), []))
