import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'tldts'
import { allOrganisations, isWellKnown, organisationById, ownerOf, relationTo, sameOwner } from './organisations.ts'

const organisations = allOrganisations()
const CONFIDENCES = ['documented', 'observed', 'remembered']
const everyDomain = organisations.flatMap((one) => one.domains)
const folded = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&+]/gu, '')

const MEMBERS_MIN = 40
const SPANISH_SPEAKING = ['ES', 'MX', 'AR', 'CO', 'CL', 'PE', 'UY', 'EC', 'VE', 'BO', 'PY', 'CR', 'PA', 'DO', 'GT', 'CU', 'HN', 'SV', 'NI']
for (const countries of [['DE'], ['BR'], ['NL'], ['FR'], SPANISH_SPEAKING, ['IT'], ['GB'], ['US'], ['JP'], ['PL']]) {
  test(`what people of ${countries[0]} get mail from is known`, () => {
    assert.ok(organisations.filter(({ country }) => countries.includes(country)).length >= MEMBERS_MIN)
  })
}

test('fifteen hundred organisations and more are known, many of them well', () => {
  assert.ok(organisations.length >= 1_500)
  assert.ok(organisations.filter(isWellKnown).length >= 100)
})

test('each organisation stands in one line', () => {
  const folder = new URL('./organisations/', import.meta.url)
  for (const name of readdirSync(folder)) {
    const text = readFileSync(new URL(name, folder), 'utf8')
    assert.equal(text.trim().split('\n').length, (JSON.parse(text) as unknown[]).length + 2, name)
  }
})

test('every domain says where it is from and how sure we are', () => {
  for (const { domain, source, confidence } of [...everyDomain, ...organisations.flatMap((one) => one.mailsThrough)]) {
    assert.ok(CONFIDENCES.includes(confidence), domain)
    assert.ok(source.length > 3, domain)
    assert.equal(source.startsWith('memory'), confidence === 'remembered', domain)
  }
})

test('every domain can be bought by one owner, and is written in lower-case ASCII', () => {
  for (const { domain } of everyDomain) {
    assert.match(domain, /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]+$/)
    const found = parse(domain, { allowPrivateDomains: true })
    assert.ok(found.domain !== null, `${domain} is a suffix under which anybody may rent a name`)
  }
})

test('no domain belongs to two, no id and no name stands for two', () => {
  assert.equal(new Set(everyDomain.map(({ domain }) => domain)).size, everyDomain.length)
  const names = organisations.flatMap(({ id, name, aliases, ambiguous }) =>
    [...new Set([name, ...aliases, ...ambiguous].map(folded))].map((one) => ({ id, one })),
  )
  const owners = new Map<string, string>()
  for (const { id, one } of names) {
    assert.ok(!owners.has(one), `${one} stands for ${owners.get(one)} and ${id}`)
    owners.set(one, id)
  }
  assert.equal(new Set(organisations.map(({ id }) => id)).size, organisations.length)
})

test('every id is a plain word, every country a code, every organisation has a domain and a trade', () => {
  for (const { id, country, domains, sector } of organisations) {
    assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    assert.match(country, /^[A-Z]{2}$/)
    assert.ok(domains.length > 0 && sector !== '', id)
  }
})

test('a group has at least two members', () => {
  const members = Map.groupBy(organisations, ({ group }) => group)
  for (const [group, those] of members) if (group !== undefined) assert.ok(those.length > 1, group)
})

for (const name of [
  'Apple',
  'Orange',
  'Chase',
  'Target',
  'Shell',
  'Sky',
  'Visa',
  'Netto',
  'Windows',
  'Office',
  'Free',
  'Steam',
  'Ledger',
]) {
  test(`${name} is known to be an everyday word too`, () => assert.ok(organisations.some(({ ambiguous }) => ambiguous.includes(name))))
}

for (const [one, other, is] of [
  ['paypal.com', 'www.paypal.com', true],
  ['office.com', 'login.live.com', true],
  ['dhl.de', 'deutschepost.de', true],
  ['facebookmail.com', 'instagram.com', true],
  ['example.com', 'example.com', true],
  ['example.com', 'example.org', false],
  ['paypal.com', 'dhl.de', false],
  ['paypal.com.example.net', 'paypal.com', false],
  ['', 'paypal.com', false],
] as const) {
  test(`${one || 'nothing'} and ${other} ${is ? 'have one owner' : 'are strangers'}`, () => assert.equal(sameOwner(one, other), is))
}

test('the longest known name owns a host', () => assert.equal(ownerOf('signin.aws.amazon.com')?.owner.id, 'aws'))

for (const [host, relation] of [
  ['mail.dhl.de', 'own'],
  ['deutschepost.de', 'partner'],
  ['example.com', 'foreign'],
  ['dhl.de.example.com', 'foreign'],
] as const) {
  test(`${host} is ${relation} to DHL`, () => {
    const dhl = organisationById('dhl')
    assert.ok(dhl)
    assert.equal(relationTo(host, dhl), relation)
  })
}

test('who is only remembered contradicts nothing', () => {
  const known = organisations[0]
  assert.ok(known)
  const remembered = { ...known, domains: [{ domain: 'example.com', source: 'memory', confidence: 'remembered' as const }] }
  assert.equal(isWellKnown(remembered), false)
})
