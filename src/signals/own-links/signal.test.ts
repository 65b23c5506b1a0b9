import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLAIM_STRENGTH_MIN, type Claim, type Link } from '../../model/index.ts'
import { registrableDomain } from '../../names/index.ts'
import { ownLinks } from './signal.ts'

const at = { part: '1', start: 0, end: 9 }

function linkTo(destination: string, text = 'Log in', isCallToAction = false): Link {
  const { protocol, hostname: host } = new URL(destination)
  const scheme = protocol.slice(0, -1)
  const site = registrableDomain(host)
  return { kind: 'anchor', text, href: destination, destination, scheme, host, site, unwrapped: [], isCallToAction, at, textAt: at }
}

const microsoft = (strength = 0.9, organisation: string | null = 'microsoft'): Claim => ({
  organisation,
  name: 'Microsoft',
  strength,
  places: [],
})
const detect = (links: readonly Link[], claims: readonly Claim[] = [microsoft()]) =>
  ownLinks.detect({ links, claims }).map(({ values }) => [values.name, values.site])

for (const [why, links, site] of [
  ['a link to the own site', [linkTo('https://account.microsoft.com/')], 'microsoft.com'],
  ['two domains of one owner', [linkTo('https://login.live.com/'), linkTo('https://www.office.com/')], 'live.com'],
  ['the main link first of all', [linkTo('https://www.office.com/'), linkTo('https://login.live.com/', 'Go', true)], 'live.com'],
  ['a click counter beside an own link', [linkTo('https://x.list-manage.com/t'), linkTo('https://www.office.com/')], 'office.com'],
  ['words that name another own site', [linkTo('https://login.live.com/', 'www.office.com')], 'live.com'],
  ['an answer to the organisation', [linkTo('https://www.office.com/'), linkTo('mailto:help@microsoft.com')], 'office.com'],
] as const) {
  test(`fires on ${why}`, () => assert.deepEqual(detect(links), [['Microsoft', site]]))
}

test('fires at the least strength of a claim', () =>
  assert.equal(detect([linkTo('https://www.office.com/')], [microsoft(CLAIM_STRENGTH_MIN)]).length, 1))

for (const [why, links, claims] of [
  ['no link', [], [microsoft()]],
  ['one foreign link among own ones', [linkTo('https://www.office.com/'), linkTo('https://example.com/')], [microsoft()]],
  ['only a click counter', [linkTo('https://x.list-manage.com/t')], [microsoft()]],
  ['a bare IP address', [linkTo('https://192.0.2.7/')], [microsoft()]],
  ['a rented page', [linkTo('https://www.office.com/'), linkTo('https://example.web.app/')], [microsoft()]],
  ['a form service', [linkTo('https://www.office.com/'), linkTo('https://form.jotform.com/1')], [microsoft()]],
  ['a shortener', [linkTo('https://www.office.com/'), linkTo('https://bit.ly/x')], [microsoft()]],
  ['words that name a foreign site', [linkTo('https://www.office.com/', 'www.example.com')], [microsoft()]],
  ['an answer to somebody else', [linkTo('https://www.office.com/'), linkTo('mailto:desk@example.com')], [microsoft()]],
  ['an answer to nobody', [linkTo('https://www.office.com/'), linkTo('mailto:')], [microsoft()]],
  ['a number to call', [linkTo('https://www.office.com/'), linkTo('tel:+15550100')], [microsoft()]],
  ['a mention', [linkTo('https://www.office.com/')], [microsoft(CLAIM_STRENGTH_MIN - 0.01)]],
  ['an organisation nobody knows', [linkTo('https://www.office.com/')], [microsoft(0.9, null)]],
  ['a stronger claim to be somebody else', [linkTo('https://www.office.com/')], [microsoft(0.6), microsoft(0.9, null)]],
  ['more links than are looked through', Array.from({ length: 501 }, () => linkTo('https://www.office.com/')), [microsoft()]],
] as const) {
  test(`stays silent on ${why}`, () => assert.deepEqual(detect(links, claims), []))
}

test('says of those who work for the organisation that they are not the organisation', () => {
  const claim: Claim = { organisation: 'ftx', name: 'FTX', strength: 0.9, places: [] }
  const said = (links: Link[]) => ownLinks.detect({ links, claims: [claim] }).map(({ message, values }) => [message, values.site])
  assert.deepEqual(said([linkTo('https://cases.kroll.com/')]), [['partner', 'kroll.com']])
  assert.deepEqual(said([linkTo('https://cases.kroll.com/', 'Go', true), linkTo('https://ftx.com/')]), [['own', 'ftx.com']])
})
