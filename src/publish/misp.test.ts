/** The event against the names and kinds of values that MISP's core format asks for, and against hostile values. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { FORMATS } from './index.ts'
import { CAMPAIGN, campaignWith } from './testing/campaign.ts'

const seconds = z.string().regex(/^\d{9,11}$/)
const tag = z.strictObject({ name: z.string().regex(/^[a-z-]+:[a-z0-9=":-]+$/) })
const attribute = z.strictObject({
  uuid: z.uuid(),
  type: z.enum(['domain', 'url', 'ip-dst', 'email-src', 'email-reply-to', 'email-subject', 'filename', 'sha256']),
  category: z.enum(['Network activity', 'Payload delivery']),
  to_ids: z.boolean(),
  distribution: z.enum(['0', '1', '2', '3', '4', '5']),
  timestamp: seconds,
  comment: z.string(),
  value: z
    .string()
    .min(1)
    .regex(/^[^\r\n]+$/),
  first_seen: z.iso.datetime(),
  last_seen: z.iso.datetime(),
})
const EVENT = z.strictObject({
  Event: z.strictObject({
    uuid: z.uuid(),
    info: z.string().min(1),
    date: z.iso.date(),
    timestamp: seconds,
    threat_level_id: z.enum(['1', '2', '3', '4']),
    analysis: z.enum(['0', '1', '2']),
    distribution: z.enum(['0', '1', '2', '3', '4']),
    published: z.boolean(),
    Orgc: z.strictObject({ name: z.string(), uuid: z.uuid() }),
    Tag: z.array(tag),
    Attribute: z.array(attribute),
  }),
})
const eventOf = (publication: typeof CAMPAIGN) => EVENT.parse(JSON.parse(FORMATS.misp.write(publication) as string)).Event

test('a campaign is an event with an attribute a value, in the types of MISP', () => {
  const { Attribute } = eventOf(CAMPAIGN)
  const types = Object.groupBy(Attribute, ({ type }) => type)
  assert.deepEqual(
    types.domain?.map(({ value }) => value),
    ['parcel-refund.example', 'parcel-help.example'],
  )
  assert.deepEqual(
    types['email-src']?.map(({ value }) => value),
    ['service@parcel-desk.example', 'help@parcel-help.example'],
  )
  assert.equal(types['ip-dst']?.[0]?.value, '203.0.113.7')
  assert.equal(new Set(Attribute.map(({ uuid }) => uuid)).size, Attribute.length)
})

test('only what an attack brought is to be searched for; subjects and file names are not', () => {
  const flagged = eventOf(CAMPAIGN).Attribute.filter(({ to_ids }) => to_ids)
  assert.deepEqual(
    flagged.filter(({ type }) => type === 'email-subject' || type === 'filename'),
    [],
  )
  const iocs = [{ type: 'domain' as const, value: 'shop.example' }]
  assert.deepEqual(
    eventOf(campaignWith({ verdict: 'unwanted', iocs })).Attribute.filter(({ to_ids }) => to_ids),
    [],
  )
})

test('a second address is where replies go', () => {
  const iocs = [{ type: 'email' as const, value: 'other@crook.example' }]
  assert.equal(eventOf(campaignWith({ iocs })).Attribute[0]?.type, 'email-reply-to')
})

test('what is not redacted stays in the house', () => {
  const kept = eventOf(CAMPAIGN)
  assert.deepEqual([kept.distribution, kept.Tag[0]?.name], ['0', 'tlp:amber'])
  assert.equal(eventOf({ ...CAMPAIGN, isRedacted: true }).Tag[0]?.name, 'tlp:clear')
})

test('hostile names break no line', () => {
  const attachments = [{ part: '2', filename: 'a\r\nb\u202e.exe', type: 'a/b', bytes: 1, opens: [] }]
  const { Attribute } = eventOf(campaignWith({ subject: 'x\r\ny', attachments }))
  assert.deepEqual(
    Attribute.map(({ value }) => value),
    ['x y', 'a b.exe'],
  )
})
