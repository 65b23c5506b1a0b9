/** The bundle against what STIX 2.1 requires of each object (§ beside each schema), its references, and hostile values. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { FORMATS } from './index.ts'
import { patternOf } from './stix-objects.ts'
import { CAMPAIGN, campaignWith, FIRST } from './testing/campaign.ts'
import { uuidv5 } from './uuid.ts'

/** §2.9: the identifier begins with the object's own type. */
const idOf = (type: string) =>
  z.string().regex(new RegExp(`^${type}--[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`))
const reference = z.string().regex(/^[a-z0-9-]+--[0-9a-f-]{36}$/)
/** §2.16. */
const timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

/** §3.2: what every domain and relationship object of ours has. */
const domainObject = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({
    type: z.literal(type),
    spec_version: z.literal('2.1'),
    id: idOf(type),
    created_by_ref: idOf('identity').optional(),
    created: timestamp,
    modified: timestamp,
    object_marking_refs: z.array(idOf('marking-definition')),
    ...shape,
  })
const observable = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({
    type: z.literal(type),
    spec_version: z.literal('2.1'),
    id: idOf(type),
    object_marking_refs: z.array(idOf('marking-definition')),
    ...shape,
  })
const count = z.int().min(1).max(999_999_999)

const OBJECTS = z.discriminatedUnion('type', [
  // §7.2.1: no `modified`.
  z.strictObject({
    type: z.literal('marking-definition'),
    spec_version: z.literal('2.1'),
    id: idOf('marking-definition'),
    created: timestamp,
    definition_type: z.literal('tlp'),
    name: z.string(),
    definition: z.strictObject({ tlp: z.enum(['white', 'green', 'amber', 'red']) }),
  }),
  // §4.5
  domainObject('identity', {
    name: z.string(),
    identity_class: z.enum(['individual', 'group', 'system', 'organization', 'class', 'unspecified']),
  }),
  // §4.2
  domainObject('campaign', { name: z.string(), description: z.string(), first_seen: timestamp, last_seen: timestamp }),
  // §4.1
  domainObject('attack-pattern', {
    name: z.string(),
    external_references: z.array(
      z.strictObject({ source_name: z.literal('mitre-attack'), external_id: z.string().regex(/^T1566\.\d{3}$/), url: z.url() }),
    ),
  }),
  // §4.7
  domainObject('indicator', {
    name: z.string(),
    description: z.string().optional(),
    indicator_types: z.array(z.enum(['malicious-activity', 'anomalous-activity'])).min(1),
    pattern: z.string().regex(/^\[[a-z0-9:'.A-Z-]+ = '(?:[^'\\]|\\['\\])*'\]$/),
    pattern_type: z.literal('stix'),
    valid_from: timestamp,
  }),
  // §5.1
  domainObject('relationship', { relationship_type: z.enum(['indicates', 'uses']), source_ref: reference, target_ref: reference }),
  // §5.2
  domainObject('sighting', {
    first_seen: timestamp,
    last_seen: timestamp,
    count,
    sighting_of_ref: reference,
    observed_data_refs: z.array(idOf('observed-data')).min(1),
    where_sighted_refs: z.array(idOf('identity')).min(1),
  }),
  // §4.14
  domainObject('observed-data', {
    first_observed: timestamp,
    last_observed: timestamp,
    number_observed: count,
    object_refs: z.array(reference).min(1),
  }),
  // §6.5, §6.6
  observable('email-addr', { value: z.string() }),
  observable('email-message', { is_multipart: z.boolean(), from_ref: idOf('email-addr').optional(), subject: z.string() }),
])
const BUNDLE = z.strictObject({ type: z.literal('bundle'), id: idOf('bundle'), objects: z.array(OBJECTS).min(1) })

type Bundle = z.infer<typeof BUNDLE>
const bundleOf = (publication: typeof CAMPAIGN): Bundle => BUNDLE.parse(JSON.parse(FORMATS.stix.write(publication) as string))

/** Every value of a property that refers to another object. */
function referencesOf(object: Bundle['objects'][number]): string[] {
  return Object.entries(object).flatMap(([key, value]) => (/_refs?$/.test(key) ? [value].flat() : [])) as string[]
}

for (const [name, publication] of Object.entries({
  'a campaign': CAMPAIGN,
  'a redacted campaign': { ...CAMPAIGN, isRedacted: true },
  'one case': { ...CAMPAIGN, id: FIRST.caseId, cases: [FIRST] },
  'a campaign without indicators': campaignWith({ attackType: 'scam', from: 'nobody' }),
  'honest mail': campaignWith({ verdict: 'benign', attackType: null, brand: null }),
  'no cases': { ...CAMPAIGN, cases: [] },
})) {
  test(`${name} makes a bundle as the standard asks, each object once, and no reference leads nowhere`, () => {
    const { objects } = bundleOf(publication)
    const ids = objects.map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
    for (const object of objects) for (const to of referencesOf(object)) assert.ok(ids.includes(to), `${object.id} → ${to}`)
    for (const object of objects) if ('modified' in object) assert.ok(object.modified >= object.created)
  })
}

const typesOf = ({ objects }: Bundle) => [...new Set(objects.map(({ type }) => type))].sort()

test('one case is no campaign, and honest mail holds no indicator', () => {
  assert.ok(!typesOf(bundleOf({ ...CAMPAIGN, id: FIRST.caseId, cases: [FIRST] })).includes('campaign'))
  const iocs = [{ type: 'domain' as const, value: 'honest.example' }]
  assert.ok(!typesOf(bundleOf(campaignWith({ verdict: 'benign', iocs }))).includes('indicator'))
})

test('a campaign without indicators is itself sighted', () => {
  const { objects } = bundleOf(campaignWith({ attackType: 'scam' }))
  const sighting = objects.find((object) => object.type === 'sighting')
  assert.match(sighting?.sighting_of_ref ?? '', /^campaign--/)
})

test("the trap's own address is never an indicator, redacted or not", () => {
  for (const isRedacted of [false, true]) {
    const patterns = bundleOf({ ...CAMPAIGN, isRedacted }).objects.flatMap((object) => (object.type === 'indicator' ? object.pattern : []))
    assert.deepEqual(
      patterns.filter((pattern) => /^\[email.*(?:trap|redacted)/.test(pattern)),
      [],
    )
  }
})

test('a value cannot end its pattern', () => {
  assert.equal(
    patternOf({ type: 'url', value: "http://a.example/'] OR [x = '\\" }),
    "[url:value = 'http://a.example/\\'] OR [x = \\'\\\\']",
  )
  assert.equal(patternOf({ type: 'ip', value: '2001:db8::1' }), "[ipv6-addr:value = '2001:db8::1']")
  assert.equal(patternOf({ type: 'sha256', value: 'ab' }), "[file:hashes.'SHA-256' = 'ab']")
  bundleOf(campaignWith({ iocs: [{ type: 'url', value: "http://a.example/'] OR [x = '\\" }], subject: '"}]\u0000\ud800' }))
})

test('version 5 ids are those of RFC 9562', () => {
  // Appendix A.4: www.example.com in the namespace of domain names.
  assert.equal(uuidv5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2')
})
