import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { preparedUrl } from './prepare-url.ts'

const READER = 'rosa.keller@trap.example'
const md5 = (text: string) => createHash('md5').update(text).digest('hex')

for (const [dress, url] of [
  ['plainly', `https://evil.example/?e=${READER}`],
  ['encoded', `https://evil.example/?e=${encodeURIComponent(READER)}`],
  ['in capitals', `https://evil.example/?e=${encodeURIComponent(encodeURIComponent(READER))}`],
  ['as base64', `https://evil.example/#${Buffer.from(READER).toString('base64')}`],
  ['as base64url in the path', `https://evil.example/x/${Buffer.from(READER).toString('base64url')}`],
  ['as hex', `https://evil.example/x?i=${Buffer.from(READER).toString('hex')}`],
  ['as a hash', `https://evil.example/x/${md5(READER)}`],
  ['backwards', `https://evil.example/?e=${[...READER].reverse().join('')}`],
  ['by its local part', 'https://evil.example/rosa.keller/open'],
] as const)
  test(`the reader’s address does not reach the page, written ${dress}`, () => {
    const prepared = preparedUrl(url, [READER])
    assert.notEqual(prepared, url)
    for (const trace of [
      'rosa.keller',
      Buffer.from(READER).toString('base64').slice(0, 12),
      Buffer.from(READER).toString('hex').slice(0, 16),
      md5(READER),
    ])
      assert.ok(!decodeURIComponent(decodeURIComponent(prepared)).includes(trace), prepared)
  })

test('a token made for one reader becomes another of the same shape, the same one every time', () => {
  const url = 'https://evil.example/login?token=a8F3kd92LLx0Qm41zz&lang=de'
  const prepared = preparedUrl(url)
  assert.match(
    prepared,
    /^https:\/\/evil\.example\/login\?token=[a-z]\d[A-Z]\d[a-z]{2}\d{2}[A-Z]{2}[a-z]\d[A-Z][a-z]\d{2}[a-z]{2}&lang=de$/,
  )
  assert.notEqual(prepared, url)
  assert.equal(preparedUrl(url), prepared)
  assert.doesNotMatch(preparedUrl('https://evil.example/?id=123e4567-e89b-42d3-a456-426614174000'), /123e4567/)
})

for (const url of [
  'https://evil.example/wp-content/Xk29dkLLs0a9Qm41zz/index.html',
  'https://evil.example/?page=windows-11-pro-update',
  'https://evil.example/?q=hello&n=20318',
  'https://evil.example/#section-2',
])
  test(`${url} names a page and stays`, () => assert.equal(preparedUrl(url, [READER]), url))

test('what is no address comes back as it is', () => assert.equal(preparedUrl('not a url', [READER]), 'not a url'))
