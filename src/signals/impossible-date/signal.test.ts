import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailOf, tryMail } from '../try-mail.test.ts'
import { impossibleDate } from './signal.ts'

const arrivedAt = '2025-10-14T09:12:00.000Z'
const dated = (date: string) => mailOf('jane@garden.example', `Date: ${date}`)

for (const [why, mail, given, expected] of [
  [
    'three hours ahead',
    dated('Tue, 14 Oct 2025 12:12:00 +0000'),
    { arrivedAt },
    { message: 'ahead', date: '2025-10-14 12:12 UTC', arrived: '2025-10-14 09:12 UTC' },
  ],
  [
    'seventeen hours ahead without a zone',
    dated('Wed, 15 Oct 2025 02:12:00'),
    { arrivedAt },
    { message: 'ahead', date: '2025-10-15 02:12 UTC', arrived: '2025-10-14 09:12 UTC' },
  ],
  [
    'eight days behind',
    dated('Mon, 6 Oct 2025 09:12:00 +0000'),
    { arrivedAt },
    { message: 'behind', date: '2025-10-06 09:12 UTC', days: '8' },
  ],
] as const) {
  test(`fires on ${why}`, async () => assert.deepEqual(await tryMail(impossibleDate, mail, given), [expected]))
}

for (const [why, mail, given] of [
  ['two hours ahead', dated('Tue, 14 Oct 2025 11:12:00 +0000'), { arrivedAt }],
  ['another time zone', dated('Tue, 14 Oct 2025 18:12:00 +0900'), { arrivedAt }],
  ['three hours ahead without a zone', dated('Tue, 14 Oct 2025 12:12:00'), { arrivedAt }],
  ['seven days behind', dated('Tue, 7 Oct 2025 09:12:00 +0000'), { arrivedAt }],
  ['no date', mailOf('jane@garden.example'), { arrivedAt }],
  ['no date that can be read', dated('yesterday'), { arrivedAt }],
] as const) {
  test(`is silent on ${why}`, async () => assert.equal(await tryMail(impossibleDate, mail, given), 'silent'))
}
