import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOneTime } from './one-time.ts'

for (const [url, text] of [
  ['https://news.example/unsubscribe?u=1', ''],
  ['https://news.example/list-unsubscribe/4711', ''],
  ['https://news.example/mail.php?action=unsubscribe', ''],
  ['https://news.example/x?y=1', 'Unsubscribe'],
  ['https://news.example/x?y=1', 'Newsletter abbestellen'],
  ['https://news.example/x?y=1', 'Se désabonner'],
  ['https://news.example/opt-out', ''],
  ['https://news.example/afmelden', ''],
  ['https://unsubscribe.news.example/', ''],
  ['https://news.example/confirm?token=a8F3kd92LLx0Qm41zz', 'Yes, I ordered it'],
  ['https://shop.example/reset-password?code=a8F3kd92LLx0Qm41zz', 'Reset'],
] as const)
  test(`${url} ${text} is not opened`, () => assert.equal(isOneTime(url, text), true))

for (const [url, text] of [
  ['https://evil.example/verify-account', 'Verify your account'],
  ['https://evil.example/confirm', 'Confirm'],
  ['https://evil.example/login?session=a8F3kd92LLx0Qm41zz', 'Log in'],
  ['https://subscribers.example/', 'Read on'],
  ['https://evil.example/abmeldetermin', ''],
  ['not a url', ''],
] as const)
  test(`${url} ${text} is a page like any other`, () => assert.equal(isOneTime(url, text), false))
