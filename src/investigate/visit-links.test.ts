import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, PageField } from '../model/index.ts'
import { blankPage, type VisitRequest } from './visit.ts'
import { visitingWith } from './visit-links.ts'

const field = { isVisible: true } as PageField

/** A world of pages by what they show to whom. */
function visits(shown: (request: VisitRequest) => Partial<Page>) {
  const asked: VisitRequest[] = []
  const visit = async (request: VisitRequest): Promise<Page> => {
    asked.push(request)
    return { ...blankPage(request, new Date(0)), outcome: 'shown', ...shown(request) }
  }
  return { asked, visitLinks: visitingWith({ visit }) }
}
const link = { url: 'https://evil.example/', text: 'Open' }

test('a page that asks something of a desktop is visited once, and with the readers’ addresses at hand', async () => {
  const { asked, visitLinks } = visits(() => ({ fields: [field] }))
  assert.equal((await visitLinks([link], ['reader@example.com'])).length, 1)
  assert.deepEqual(asked, [{ ...link, recipients: ['reader@example.com'] }])
})

test('a page that shows a desktop nothing is visited as a phone, too', async () => {
  const { visitLinks } = visits(({ device }) => (device === 'phone' ? { fields: [field] } : {}))
  const pages = await visitLinks([link], [])
  assert.deepEqual(
    pages.map(({ device, fields }) => [device, fields.length]),
    [
      ['desktop', 0],
      ['phone', 1],
    ],
  )
})

test('a link that must not be opened is not tried as a phone either', async () => {
  const { asked, visitLinks } = visits(() => ({ outcome: 'one-time' }))
  await visitLinks([link], [])
  assert.equal(asked.length, 1)
})
