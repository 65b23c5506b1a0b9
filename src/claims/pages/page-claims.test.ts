import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '../../model/index.ts'
import { pageAsksOf } from './page-asks.ts'
import { pageClaimsOf } from './page-claims.ts'

const pageOf = (text: string, more: Partial<Page> = {}): Page =>
  ({
    finalUrl: 'https://shop.example/',
    title: '',
    text,
    headings: [],
    images: [],
    buttons: [],
    fields: [],
    forms: [],
    behaviours: [],
    ...more,
  }) as unknown as Page
const strengthIn = (text: string, name: string, more: Partial<Page> = {}) =>
  pageClaimsOf(pageOf(text, more)).find((one) => one.name === name)?.strength ?? 0
const CLAIM = 0.5

test('an address of somebody else alone in a line is a drawn address bar', () =>
  assert.ok(strengthIn('Sign in\nhttps://login.microsoftonline.com/common/oauth2\nPassword', 'Microsoft') >= CLAIM))
test('an address within a sentence is not', () =>
  assert.ok(strengthIn('Read more at https://www.microsoft.com/about today\nPassword', 'Microsoft') < CLAIM))
test('whose mark a thing is says not whose page it is', () =>
  assert.equal(strengthIn('Our shop\nPassword\n\n\nMac and iPhone are trademarks of Apple Inc.', 'Apple'), 0))
test('who sells the things of somebody is not them', () => {
  const title = 'Orchard | Authorised reseller of Microsoft'
  assert.ok(strengthIn('Microsoft\nLog in to our shop', 'Microsoft', { title }) < CLAIM)
})

const CODE = 'Your access code\n'
const asked = (text: string) => pageAsksOf(pageOf(text)).map(({ what }) => what)
test('ten keys with a digit each, beside words for a code, ask for it', () =>
  assert.deepEqual(asked(`${CODE}4\n8\n0\n9\n3\n1\n7\n2\n5\n6\nContinue`), ['password']))
for (const [why, text] of [
  ['a number of ten digits', `${CODE}4809317256`],
  ['a calendar', `${CODE}1\n2\n3\n4\n5\n6\n7\n8\n9\n10`],
  ['keys without words for a code', '4\n8\n0\n9\n3\n1\n7\n2\n5\n6'],
] as const)
  test(`${why} asks for nothing`, () => assert.deepEqual(asked(text), []))
