import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backTo } from './back-to.ts'

for (const page of [
  '/interesting',
  '/interesting?at=2025-09-03',
  '/interesting#campaign-0123456789abcdef',
  '/interesting?at=2025-09-03#campaign-0123456789abcdef',
  '/campaigns/campaign:0123456789abcdef',
  `/cases/sha256:${'0a'.repeat(32)}`,
])
  test(`a form leads back to ${page.slice(0, 60)}`, () => assert.equal(backTo(page, '/'), page))

for (const page of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/interesting',
  '/interesting.evil.example',
  '/interesting@evil.example',
  '/interesting?at=2025-09-03&next=//evil.example',
  '/interesting#campaign-0123456789abcdef/../..',
  '/interesting\n',
  '/interesting\r\nset-cookie: a=b',
  '/campaigns/../sign-out',
  '/campaigns/campaign:0123456789abcdef/export/csv',
  '/INTERESTING',
  ' /interesting',
  '',
  ['/interesting', '/interesting'],
  undefined,
  { toString: () => '/interesting' },
])
  test(`a form does not lead to ${JSON.stringify(page)}`, () => assert.equal(backTo(page, '/cases/x'), '/cases/x'))
