/** Write-ups over HTTP: read (a draft, or what was saved), save. */
import { z } from 'zod'
import { writeUpPage } from '../publish/index.ts'
import { operation } from './operation.ts'
import { saveWriteUp, writeUpOf } from './write-up.ts'

const campaign = z.string().regex(/^campaign:[0-9a-f]{16}$/, 'A campaign id is campaign: and 16 hex digits.')

export const showWriteUp = operation({
  id: 'show-write-up',
  summary: 'The write-up of a campaign in Markdown: as it was saved last, else a draft.',
  method: 'get',
  path: '/campaigns/{campaign}/write-up',
  mayAsk: 'reader',
  input: z.object({
    campaign,
    version: z.coerce.number().int().min(0).optional().describe('One that was saved, 1 the first; 0: a fresh draft.'),
    redact: z.stringbool().default(true).describe('Replace the addresses and names of readers and traps.'),
  }),
  output: z.object({
    campaign: z.string(),
    markdown: z.string(),
    html: z.string().describe('The same as one page, without its pictures.'),
    version: z.int().describe('0: a draft that nobody saved.'),
    versions: z.array(z.object({ version: z.int(), savedAt: z.string(), by: z.string() })).describe('Newest first.'),
    sampleCaseId: z.string().describe('The mail that stands for the campaign.'),
  }),
  run: async ({ workspace }, { campaign, version, redact }) => {
    const found = await writeUpOf(workspace, { campaign, version, isRedacted: redact, madeAt: new Date().toISOString() })
    const { markdown, versions, sample } = found
    return {
      campaign: found.campaign,
      markdown,
      html: writeUpPage(markdown, new Map()),
      version: found.version,
      versions: versions.map((one) => ({ ...one })),
      sampleCaseId: sample,
    }
  },
})

export const keepWriteUp = operation({
  id: 'save-write-up',
  summary: 'Saves a write-up as its next version. Kept in the journal.',
  method: 'post',
  path: '/campaigns/{campaign}/write-up',
  mayAsk: 'analyst',
  input: z.object({ campaign, markdown: z.string() }),
  output: z.object({ campaign: z.string(), version: z.int() }),
  run: ({ workspace }, { campaign, markdown }, by) => saveWriteUp(workspace, { campaign, markdown, by, at: new Date().toISOString() }),
})
