/** The front page is whole without a browser that paints, and without mail. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Asker } from '../../model/index.ts'
import { type FrontOptions, type InterestingEntry, interestingListPage, interestingPage } from './interesting-page.ts'

const entry: InterestingEntry = {
  id: 'campaign:0123456789abcdef',
  caseId: 'sha256:00',
  score: 71,
  brand: 'DHL',
  subject: '<b>Your parcel</b>',
  from: 'DHL <a@example[.]com>',
  verdict: 'attack',
  says: 'Mail in the name of DHL.',
  first: '2026-02-18',
  last: '2026-02-20',
  cases: 3,
  recent: 3,
  before: 0,
  alsoIn: ['rising'],
  mark: null,
  kin: null,
  hasPicture: false,
}
const ANALYST = { tokenId: 't', name: 'Robin', role: 'analyst' } as const
const front = (given: Partial<FrontOptions> = {}, asker: Asker = ANALYST) =>
  interestingPage(
    {
      sections: [{ id: 'now', total: 9, leftOut: 8, entries: [entry] }],
      heldAgainst: 1,
      mails: 3,
      day: '20 February 2026',
      isoDay: '2026-02-20',
      newestDay: '20 February 2026',
      isAskedFor: false,
      isOfAnotherDay: false,
      ...given,
    },
    asker,
  )

test('without a picture the drawing itself is shown, in a frame that may do nothing', async () => {
  const page = String(await front())
  assert.match(page, /<iframe src="\/cases\/sha256:00\/mail\?marks=no" title="[^"]+" sandbox loading="lazy" tabindex="-1">/)
  assert.doesNotMatch(page, /<img src="\/cases|<b>Your/)
  assert.match(page, /8 more/)
})
test('a store without mail says how some is got, and a day that was asked for leads back', async () => {
  assert.match(String(await front({ heldAgainst: 0, sections: [] })), /No mail is judged yet[\s\S]*telltale import/)
  assert.match(String(await front({ isAskedFor: true })), /looks back from <strong>20 February 2026<\/strong>[\s\S]*href="\/interesting"/)
  assert.match(String(await front({ isOfAnotherDay: true })), /newest mail here is of <strong>20 February 2026/)
})

test('a card stars its case or finds it dull, and comes back to where it stands', async () => {
  const page = String(await front())
  assert.match(page, /<li id="campaign-0123456789abcdef">/)
  assert.match(page, /<form class="actions" method="post" action="\/cases\/sha256:00\/mark">/)
  assert.match(page, /name="back" value="\/interesting#campaign-0123456789abcdef"/)
  assert.match(page, /value="star" aria-pressed="false"/)
  const starred = { id: 'now', total: 1, leftOut: 0, entries: [{ ...entry, mark: 'star' as const }] } as const
  const asked = String(await front({ isAskedFor: true, sections: [starred] }))
  assert.match(asked, /name="back" value="\/interesting\?at=2026-02-20#campaign-0123456789abcdef"/)
  assert.match(asked, /value="none" aria-pressed="true">★ Starred/)
})
test('who only reads is shown no button that would be refused', async () => {
  assert.doesNotMatch(String(await front({}, { ...ANALYST, role: 'reader' })), /\/mark"/)
})
test('a card that stands for others leads to them, and their list says whose they are', async () => {
  const kin = { says: 'and 3 more campaigns of misused <Desk>', href: '/interesting/all?misuses=desk.example' }
  const page = String(await front({ sections: [{ id: 'now', total: 4, leftOut: 3, entries: [{ ...entry, kin }] }] }))
  assert.match(page, /for itself <a href="\/interesting\/all\?misuses=desk\.example">and 3 more campaigns of misused &lt;Desk&gt;<\/a>/)
  const misuses = { domain: 'desk.example', name: '<Desk>' }
  const list = String(await interestingListPage({ entries: [entry], heldAgainst: 9, days: 7, misuses }, null))
  assert.match(list, /Campaigns of misused &lt;Desk&gt;/)
  assert.match(list, /href="\/interesting\/all\?days=31&amp;misuses=desk\.example"/)
  assert.match(list, /href="\/interesting\/all\?days=7">All campaigns/)
})
