import assert from 'node:assert/strict'
import { test } from 'node:test'
import { promisingFileName } from './signal.ts'

const at = { part: '2.MIME', start: 0, end: 10 }
const fires = (filename: string | null) =>
  promisingFileName.detect({
    attachments: [{ part: '2', filename, type: 'application/pdf', bytes: 100, format: null, entries: null, page: null, opens: [], at }],
  }).length > 0

for (const name of [
  'Withdraw_your_17.142%24%2C_you_have_only_24_hours-9739.pdf',
  'You_are_now_rich_26.597%24_on_your_balance-520.pdf',
  'Get.it.now.Bitcoin.0.75.BTC.transfer.pdf',
])
  test(`fires on ${name}`, () => assert.ok(fires(name)))

for (const name of ['Claim_Form_2025.pdf', 'Bitcoin-whitepaper.pdf', 'Invoice 1.200,00 EUR.pdf', 'transfer-receipt.pdf', null])
  test(`is silent on ${name}`, () => assert.ok(!fires(name)))
