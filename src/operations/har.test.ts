import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, PageRequest } from '../model/index.ts'
import { harOf } from './har.ts'

const request: PageRequest = {
  url: 'https://one.example/a?b=c',
  host: 'one.example',
  method: 'GET',
  kind: 'document',
  status: 302,
  refused: null,
  startedMs: 0,
  tookMs: 40,
  type: '',
  bytes: null,
  sha256: null,
}
const page = {
  visitedAt: '2025-10-14T09:12:00.000Z',
  visitedUrl: 'https://one.example/a?b=c',
  finalUrl: 'https://two.example/',
  title: 'Sign in',
  headers: [{ name: 'Server', value: 'nginx' }],
  chain: [
    { url: 'https://one.example/a?b=c', by: 'link', status: 302 },
    { url: 'https://two.example/', by: 'http', status: 200 },
  ],
  requests: [
    request,
    {
      ...request,
      url: 'https://two.example/',
      host: 'two.example',
      status: 200,
      startedMs: 50,
      type: 'text/html',
      bytes: 512,
      sha256: 'ab',
    },
    { ...request, url: 'http://10.0.0.1/', host: '10.0.0.1', kind: 'image', status: null, refused: 'address', tookMs: null },
  ],
} as unknown as Page

const [first, second, third] = harOf([page]).log.entries

test('a redirect tells where it leads', () => {
  assert.equal(first?.response.redirectURL, 'https://two.example/')
  assert.deepEqual(first?.request.queryString, [{ name: 'b', value: 'c' }])
})

test('the page itself has its header fields, size and hash, at its own time', () => {
  assert.deepEqual(second?.response.headers, page.headers)
  assert.deepEqual(second?.response.content, { size: 512, mimeType: 'text/html', _sha256: 'ab' })
  assert.equal(second?.startedDateTime, '2025-10-14T09:12:00.050Z')
})

test('what was not let out has no answer, and says why', () => {
  assert.deepEqual([third?.response.status, third?._refused, third?.response.headers], [0, 'address', []])
})
