import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lureLikeWording } from './signal.ts'

const phrase = { text: 'verify your account', at: { part: '1', start: 4, end: 23 } }
const detect = (attackLogit: number, phrases = [phrase]) => lureLikeWording.detect({ wording: { attackLogit, unwantedLogit: 0, phrases } })

test('fires with the loudest phrase', () =>
  assert.deepEqual(detect(3), [{ message: 'phrase', values: { phrase: 'verify your account' }, at: phrase.at }]))
test('stays silent where the words are near neither', () => assert.deepEqual(detect(2.4), []))
test('stays silent without words to show', () => assert.deepEqual(detect(3, []), []))
