/** How a stored mail is made: its way, fields, parts, files, and where its links lead. */
import { z } from 'zod'
import { type CaseId, judgedSighting, Refusal } from '../model/index.ts'
import { anatomyOf, FIELD_ODDITIES, HOST_KINDS, parseMessage } from '../pipeline/index.ts'
import { operation } from './operation.ts'

const hop = z.object({
  from: z.string(),
  address: z.string(),
  by: z.string(),
  protocol: z.string(),
  at: z.string().nullable(),
  seconds: z.int().nullable().describe('Since the hop before, by the two clocks.'),
  trust: z.enum(['seen', 'trusted', 'claimed']).describe('By ourselves; by a receiver that we trust; by anybody.'),
})
const field = z.object({
  name: z.string(),
  value: z.string(),
  decoded: z.string().nullable(),
  oddities: z.array(z.enum(FIELD_ODDITIES)),
  start: z.int(),
  end: z.int(),
})
const part = z.object({
  id: z.string(),
  depth: z.int(),
  type: z.string(),
  charset: z.string().nullable(),
  encoding: z.string(),
  filename: z.string().nullable(),
  disposition: z.enum(['inline', 'attachment']).nullable(),
  bytes: z.int(),
  isShown: z.boolean().describe('What the reader sees as the mail.'),
  defects: z.array(z.string()),
})
const file = z.object({
  part: z.string(),
  filename: z.string().nullable(),
  type: z.string().describe('As the mail declares it.'),
  format: z.string().nullable().describe('By its first bytes; null where they say nothing.'),
  bytes: z.int(),
  sha256: z.string().nullable().describe('Of its content; null where it is too large.'),
  opens: z.array(z.string()),
})
const link = z.object({
  texts: z.array(z.string()),
  count: z.int(),
  chain: z.array(
    z.object({
      url: z.string(),
      by: z.enum(['rewriter', 'redirector', 'destination']),
      host: z.string(),
      kinds: z.array(z.enum(HOST_KINDS)),
      owner: z.string().nullable().describe('The organisation whose host it is known to be.'),
    }),
  ),
  isCallToAction: z.boolean(),
})

const anatomy = z.object({
  hops: z.array(hop),
  fields: z.array(field),
  fieldsLeftOut: z.int(),
  parts: z.array(part),
  partsLeftOut: z.int(),
  files: z.array(file),
  links: z.array(link),
  linksLeftOut: z.int(),
})
export type Anatomy = z.infer<typeof anatomy>

export const showAnatomy = operation({
  id: 'show-anatomy',
  summary: 'How the mail is made: its way hop by hop, header fields, MIME parts, files with their hashes, links with what wraps them.',
  method: 'get',
  path: '/cases/{caseId}/anatomy',
  mayAsk: 'reader',
  input: z.object({ caseId: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.') }),
  output: anatomy,
  run: async ({ workspace: { blobs, cases } }, { caseId }) => {
    const record = await cases.findCase(caseId as CaseId)
    const raw = record && (await blobs.get(record.caseId))
    const sighting = record && judgedSighting(record.allSightings)
    if (!record || !raw || !sighting) throw new Refusal('There is no such case.', { httpStatus: 404 })
    const message = await parseMessage(raw)
    const authentication = record.gathered[sighting.sightingId]?.authentication ?? null
    // What leaves is the caller's own: JSON knows no readonly.
    return structuredClone(anatomyOf({ raw, message, sighting, authentication, report: record.judgement?.report ?? null })) as Anatomy
  },
})
