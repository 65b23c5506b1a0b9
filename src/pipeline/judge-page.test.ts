import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blankPage } from '../investigate/index.ts'
import type { Page } from '../model/index.ts'
import { judgePage } from './judge-page.ts'

const pageWith = (rest: Partial<Page>): Page => ({
  ...blankPage({ url: 'https://lakeside-pottery.example/m' }, new Date('2025-10-14T09:00:00Z')),
  outcome: 'shown',
  ...rest,
})
const password = {
  selector: 'input',
  box: null,
  type: 'password',
  name: 'p',
  autocomplete: '',
  label: 'Password',
  isVisible: true,
  isMasked: true,
  isPrefilled: false,
  charsMax: null,
  form: null,
}

test('absent is not clean: a page that could not be seen or read is no honest page', () => {
  assert.equal(judgePage(pageWith({ outcome: 'gone', because: 'The site does not answer any more.' })).imposter, 'not-run')
  assert.equal(judgePage(pageWith({ challenge: { kind: 'captcha', selector: 'div', box: null } })).imposter, 'not-run')
  const unread = judgePage(pageWith({ unobserved: ['document'] }))
  assert.deepEqual([unread.imposter, unread.because], ['not-run', 'The page could not be read.'])
})

test('a page that shows its login beside a challenge is judged by the login', () => {
  const { imposter, brand, asksFor } = judgePage(
    pageWith({ title: 'Sign in - Microsoft', fields: [password], challenge: { kind: 'captcha', selector: 'div', box: null } }),
  )
  assert.deepEqual([imposter, brand, asksFor], [true, 'Microsoft', ['password']])
})

test('a page that asks nothing as nobody is no imposter', () => {
  const { imposter, brand, asksFor } = judgePage(pageWith({ title: 'Pots and bowls', text: 'Pots and bowls' }))
  assert.deepEqual([imposter, brand, asksFor], [false, null, []])
})
