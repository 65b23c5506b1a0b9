import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import './libraries.ts'
import { decodeWords } from './words.ts'

for (const [charset, word] of [
  ['gbk', 'xOO6ww=='],
  ['gb2312', 'xOO6ww=='],
  ['big5', 'p0Gmbg=='],
] as const) {
  test(`still reads words in ${charset}`, () => assert.equal(decodeWords(`=?${charset}?B?${word}?=`), '你好'))
}

test('the double byte sets share one decoder, as libmime takes for granted', () =>
  assert.equal(iconv.getCodec('gbk').decoder, iconv.getCodec('shiftjis').decoder))
