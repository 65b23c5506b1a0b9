/** No secret leaves, whatever an attacker's mail makes of it and in whichever format. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FORMATS } from './index.ts'
import type { Publication } from './publication.ts'
import { campaignWith } from './testing/campaign.ts'
import { survivors } from './testing/survivors.ts'

const word = fc.stringMatching(/^[a-z][a-z0-9]{3,9}$/)
const address = fc.tuple(word, word).map(([user, host]) => `Zq.${user}@${host}-zq.example.net`)
const secret = fc.oneof(
  address,
  word.map((host) => `zq-${host}.example.net`),
  fc.tuple(word, word).map((names) => `Zq${names.join(' ')}`),
)

/** How an attacker's mail carries what it knows of its reader. */
const carried = fc.constantFrom<(value: string) => string>(
  (value) => value,
  (value) => value.toUpperCase(),
  (value) => encodeURIComponent(value.toLowerCase()),
  (value) => Buffer.from(value).toString('base64'),
  (value) => Buffer.from(`ab${value.toUpperCase()}`).toString('base64url'),
  (value) => Buffer.from(value).toString('hex'),
  (value) => [...value].join('\u200b'),
)

function carrying(value: string, secrets: readonly string[]): Publication {
  const url = `https://evil.example/${encodeURI(value)}`
  const at = { part: '1', start: 0, end: 1 }
  const link = {
    text: value,
    href: url,
    destination: url,
    host: 'evil.example',
    site: 'evil.example',
    chain: [url],
    isCallToAction: true,
    at,
  }
  const raw = Buffer.from(
    `From: a@evil.example\r\nTo: ${value}\r\nSubject: ${value}\r\n\r\n${value}\r\n${Buffer.from(value).toString('base64')}\r\n`,
  )
  const evidence = {
    signal: 's',
    title: value,
    kind: 'contradiction' as const,
    message: 'm',
    values: { v: value },
    says: value,
    at,
    share: 1,
  }
  const given = {
    subject: value,
    from: `${value} <${secrets[0]}>`,
    brand: { name: value, organisation: null, role: 'impersonated' as const },
    links: [link],
    evidence: [evidence],
    attachments: [{ part: '2', filename: value, type: 'a/b', bytes: 1, opens: [url] }],
    iocs: [
      { type: 'url' as const, value: url },
      { type: 'email' as const, value: secrets[0] ?? '' },
      { type: 'domain' as const, value: `${value}.example` },
      { type: 'domain' as const, value: secrets[0]?.split('@').at(-1) ?? '' },
    ],
  }
  return { ...campaignWith(given, raw), id: `campaign ${value}`, title: value, secrets, isRedacted: true }
}

test('no secret survives in any format', () => {
  const written = fc.tuple(
    fc.array(secret, { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(carried, fc.nat(3)), { minLength: 1, maxLength: 3 }),
  )
  fc.assert(
    fc.property(written, ([secrets, ways]) => {
      const value = ways.map(([way, at]) => way(secrets[at % secrets.length] ?? '')).join(' and ')
      for (const format of Object.values(FORMATS)) {
        const text = Buffer.from(format.write(carrying(value, secrets))).toString('utf8')
        const evidence = [...text.matchAll(/"payload": "([^"]+)"/g)].map(([, payload]) =>
          Buffer.from(payload ?? '', 'base64').toString('utf8'),
        )
        for (const reading of [text, ...evidence]) assert.deepEqual(survivors(reading, secrets), [], format.name)
      }
    }),
    { numRuns: 300 },
  )
})
