/** The table: RFC 4180, and no formula in it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell } from './csv.ts'
import { FORMATS } from './index.ts'
import { CAMPAIGN, campaignWith } from './testing/campaign.ts'

test('what would be a formula is text', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝'])
    assert.ok(cell(`${start}cmd|' /C calc'!A0`).startsWith(`"'${start}`), start)
  assert.equal(cell('=HYPERLINK("http://a.example")'), '"\'=HYPERLINK(""http://a.example"")"')
})

test('quotes, commas and line breaks are kept inside quotation marks', () => {
  assert.equal(cell('a,b'), '"a,b"')
  assert.equal(cell('say "yes"'), '"say ""yes"""')
  assert.equal(cell('a\r\nb'), '"a\r\nb"')
  assert.equal(cell(' a'), '" a"')
  assert.equal(cell('https://a.example/?b=c'), 'https://a.example/?b=c')
})

test('every line has eight cells, whatever the brand is called', () => {
  const brand = { name: '=1+1,"x"\r\nevil', organisation: null, role: 'impersonated' as const }
  const text = FORMATS.csv.write(campaignWith({ brand, iocs: [{ type: 'domain', value: 'a.example' }] })) as string
  assert.ok(text.endsWith(`,attack,"'=1+1,""x""\r\nevil",campaign-7\r\n`), text)
})

test('a value of two cases is one line, seen from the first to the last', () => {
  const lines = (FORMATS.csv.write(CAMPAIGN) as string).split('\r\n')
  const line = 'domain,parcel-refund.example,2025-10-01T08:00:00.000Z,2025-10-03T09:30:00.000Z,2,attack,Parcel Post,campaign-7'
  assert.deepEqual(
    lines.filter((one) => one.startsWith('domain,parcel-refund')),
    [line],
  )
})
