/** What was seen, as STIX 2.1 has it: mails and addresses (§6), when and how often (§4.14), and of what that is a sighting (§5.2). */
import { authorAddress, instant, type PublishedCase } from './publication.ts'
import { type Author, common, type Span, type StixObject } from './stix-objects.ts'
import { observableUuidOf } from './uuid.ts'

/** §4.14, §5.2: `number_observed` and `count`. */
const COUNT_MAX = 999_999_999

export interface Observations {
  readonly objects: readonly StixObject[]
  /** Case id → id of its `observed-data`. */
  readonly ids: ReadonlyMap<string, string>
}

export function observationsOf(cases: readonly PublishedCase[], author: Author): Observations {
  const ids = new Map<string, string>()
  const objects = cases.flatMap((one) => {
    const mail = mailOf(one, author)
    const span = { firstSeenAt: instant(one.firstSeenAt), lastSeenAt: instant(one.lastSeenAt) }
    const observed = {
      ...common('observed-data', [one.caseId], span, author),
      first_observed: span.firstSeenAt,
      last_observed: span.lastSeenAt,
      number_observed: counted(one.sightings),
      object_refs: mail.map(({ id }) => id),
    }
    ids.set(one.caseId, observed.id)
    return [...mail, observed]
  })
  return { objects, ids }
}

const counted = (count: number): number => Math.min(COUNT_MAX, Math.max(1, count))

/** The mail, and the address it says it is from. An observable has no times and no maker (§3.2). */
function mailOf({ report, raw }: PublishedCase, author: Author): StixObject[] {
  const address = authorAddress(report)
  const marked = { spec_version: '2.1', object_marking_refs: [author.marking] }
  const from: StixObject | null = address === null ? null : observable('email-addr', { value: address }, marked)
  const contributing = { ...(from ? { from_ref: from.id } : {}), subject: report.subject }
  const mail = { ...observable('email-message', contributing, marked), is_multipart: isMultipart(report, raw) }
  return from ? [from, mail] : [mail]
}

/** §2.9: the id is made of the properties that the standard names for the type, so that others give it the same. */
const observable = (type: string, contributing: Readonly<Record<string, string>>, marked: object): StixObject => ({
  type,
  ...marked,
  id: `${type}--${observableUuidOf(contributing)}`,
  ...contributing,
})

const MULTIPART = /^content-type:[ \t]*(?:\r?\n[ \t]+)?multipart\//im
const HEADER_BYTES_MAX = 100_000

/** Required, so it is told from what there is: the source, or else the numbers of the parts that something was found in. */
function isMultipart({ links, attachments, evidence }: PublishedCase['report'], raw: Uint8Array | undefined): boolean {
  if (raw !== undefined) {
    const start = Buffer.from(raw.subarray(0, HEADER_BYTES_MAX)).toString('latin1')
    return MULTIPART.test(start.split(/\r?\n\r?\n/, 1)[0] ?? '')
  }
  const places = [...links, ...evidence].map(({ at }) => ('part' in at ? at.part : ''))
  return [...places, ...attachments.map(({ part }) => part)].some((part) => /^\d+\.\d/.test(part))
}

interface Seen extends Span {
  readonly sightings: number
  readonly cases: readonly PublishedCase[]
}

export const sightingOf = (of: StixObject, seen: Seen, { ids }: Observations, author: Author): StixObject => ({
  ...common('sighting', [of.id], seen, author),
  first_seen: seen.firstSeenAt,
  last_seen: seen.lastSeenAt,
  count: counted(seen.sightings),
  sighting_of_ref: of.id,
  observed_data_refs: seen.cases.flatMap(({ caseId }) => ids.get(caseId) ?? []),
  where_sighted_refs: [author.identity],
})
