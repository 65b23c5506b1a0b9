import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'tldts'
import { type ListedHost, listed } from './lists.ts'

const SIZES = {
  shorteners: 60,
  'free-hosts': 80,
  'form-services': 25,
  'click-counters': 50,
  'free-mailers': 100,
  'tenant-mailers': 15,
  'relay-services': 30,
} as const

for (const [name, sizeMin] of Object.entries(SIZES)) {
  const text = readFileSync(new URL(`./lists/${name}.json`, import.meta.url), 'utf8')
  const entries = JSON.parse(text) as ListedHost[]

  test(`${name} is long enough to be of use, one entry a line`, () => {
    assert.ok(entries.length >= sizeMin, `${entries.length}`)
    assert.equal(text.trim().split('\n').length, entries.length + 2)
  })

  test(`${name} says of every host why, and where that is from`, () => {
    for (const { domain, why, source } of entries) assert.ok(why.length > 3 && source.length > 3, domain)
    assert.ok(!entries.some(({ source }) => /memory|seed/.test(source)))
  })

  test(`${name} holds every host once, in lower-case ASCII, under a real suffix`, () => {
    assert.equal(new Set(entries.map(({ domain }) => domain)).size, entries.length)
    for (const { domain } of entries) {
      assert.match(domain, /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/)
      // A whole country or trade ("com.br") would list half the world.
      assert.ok(parse(domain, { allowPrivateDomains: false }).domain, domain)
    }
  })

  test(`${name} claims the suffix list only for what stands there`, () => {
    for (const { domain } of entries.filter(({ source }) => source.startsWith('https://publicsuffix.org/'))) {
      const found = parse(`tenant.${domain}`, { allowPrivateDomains: true })
      assert.ok(found.isPrivate && found.publicSuffix === domain, domain)
    }
  })
}

for (const [name, host] of [
  ['shorteners', 'bit.ly'],
  ['free-hosts', 'example.web.app'],
  ['form-services', 'form.jotform.com'],
  ['click-counters', 'u1.ct.sendgrid.net'],
  ['free-mailers', 'gmail.com'],
] as const) {
  test(`${host} falls under ${name}`, () => assert.ok(listed(name, host)))
}

for (const host of ['', 'com', 'example.com', 'notbit.ly', 'xgmail.com', '.', '..']) {
  test(`no list holds ${host || 'nothing'}`, () => {
    for (const name of Object.keys(SIZES) as (keyof typeof SIZES)[]) assert.equal(listed(name, host), null)
  })
}
