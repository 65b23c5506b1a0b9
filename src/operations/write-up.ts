/** The write-up of a campaign: drafted from what is stored, saved as a person edited it, each time as a version of its own. */
import { type CampaignId, type CaseId, Refusal } from '../model/index.ts'
import { drawMail, parseMessage, seenText } from '../pipeline/index.ts'
import { type Drafting, draftWriteUp, MARKDOWN_CHARS_MAX, type PictureName, redactText, sampleOf } from '../publish/index.ts'
import { campaignOf } from './campaigns.ts'
import { litOf } from './cases.ts'
import type { Workspace } from './context.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { publicationOf, secretsIn } from './publish.ts'
import { rankingOf } from './ranking.ts'
import { tieInWords } from './tie-words.ts'

const TIES_MAX = 40
const SECTION_TIES_MAX = 6
/** The first ones stand for the rest; it is said how many were looked at. */
const CASES_MAX = 300

export interface WriteUp {
  readonly campaign: string
  readonly markdown: string
  /** Which of the saved ones, 1 the first; 0: a draft that nobody saved. */
  readonly version: number
  readonly versions: readonly { readonly version: number; readonly savedAt: string; readonly by: string }[]
  /** The mail that stands for the campaign. */
  readonly sample: CaseId
  readonly pages: readonly (string | null)[]
}

export interface WriteUpWish {
  readonly campaign: string
  readonly isRedacted: boolean
  readonly madeAt: string
  /** The last saved one where absent, else a draft; 0: a fresh draft. */
  readonly version?: number | undefined
}

type Desk = Pick<Workspace, 'cases' | 'blobs' | 'secrets' | 'events'>

/** @throws Refusal when there is no such campaign, or no such version */
export async function writeUpOf(desk: Desk, { campaign, isRedacted, madeAt, version }: WriteUpWish): Promise<WriteUp> {
  const found = await campaignOf(desk, campaign)
  const saved = await desk.cases.writeUpsOf(found.campaign)
  const wanted = version ?? saved.length
  const kept = saved[saved.length - wanted]
  if (wanted < 0 || (wanted > 0 && kept === undefined)) throw new Refusal('There is no such version.', { httpStatus: 404 })
  const publication = await publicationOf(desk, { id: found.campaign, isRedacted, madeAt, casesMax: CASES_MAX })
  const sample = sampleOf(publication.cases)
  if (!sample) throw new Refusal('No case of this campaign is judged yet.')
  const pages = sample.report.pages.map(({ pictures }) => pictures.full)
  const markdown = kept
    ? redactText(kept.markdown, isRedacted ? publication.secrets : [])
    : draftWriteUp({
        publication,
        cases: found.cases,
        text: await textOf(desk, sample.caseId),
        pictures: ['mail.jpg', ...pages.flatMap((name, index): PictureName[] => (name === null ? [] : [`page-${index + 1}.jpg`]))],
        ties: await tiesOf(desk, found.campaign),
        ...(await reasonsOf(desk, found.campaign)),
      })
  return {
    campaign: found.campaign,
    markdown,
    version: wanted,
    versions: saved.map(({ savedAt, by }, at) => ({ version: saved.length - at, savedAt, by })),
    sample: sample.caseId,
    pages,
  }
}

/** @throws Refusal when it is too long, or says nothing */
export async function saveWriteUp(
  { cases, journal, pipeline }: Pick<Workspace, 'cases' | 'journal' | 'pipeline'>,
  { campaign, markdown, by, at }: { readonly campaign: string; readonly markdown: string; readonly by: string; readonly at: string },
): Promise<{ readonly campaign: string; readonly version: number }> {
  const found = await campaignOf({ cases }, campaign)
  const text = markdown.replace(/\r\n?/g, '\n')
  if (text.trim() === '') throw new Refusal('The write-up says nothing.')
  if (text.length > MARKDOWN_CHARS_MAX) throw new Refusal(`A write-up has at most ${MARKDOWN_CHARS_MAX} characters.`)
  return oneAtATime(journal, async () => {
    await journal.append([{ type: 'write-up', at, campaign: found.campaign, caseId: found.sample.caseId, markdown: text, by }])
    await pipeline.project()
    return { campaign: found.campaign, version: (await cases.writeUpsOf(found.campaign)).length }
  })
}

/** The mail as its reader sees it, telltales marked, for a picture that leaves: whom it was sent to is replaced where that is wanted. */
export async function drawingOf(
  desk: Desk,
  { campaign, sample }: Pick<WriteUp, 'campaign' | 'sample'>,
  isRedacted: boolean,
): Promise<string> {
  const [record, raw] = await Promise.all([desk.cases.findCase(sample), desk.blobs.get(sample)])
  if (!record?.judgement || !raw) throw new Refusal('There is no such case, or it is not judged yet.', { httpStatus: 404 })
  // The address says which mail of which campaign: one of another would be painted without its own readers replaced.
  if (record.campaign !== campaign) throw new Refusal('This case is not of this campaign.', { httpStatus: 404 })
  const html = drawMail(raw, await parseMessage(raw), litOf(record.judgement.report.evidence))
  return isRedacted ? redactText(html, await secretsIn(desk, campaign)) : html
}

async function textOf({ blobs }: Desk, id: CaseId): Promise<string> {
  const raw = await blobs.get(id)
  return raw ? seenText(await parseMessage(raw)) : ''
}

async function tiesOf({ cases }: Desk, campaign: CampaignId): Promise<string[]> {
  const said = new Map<string, number>()
  // The bands of one text say the same to a reader; the first has most cases.
  for (const { kind, value, cases: count } of await cases.tiesOf(campaign, TIES_MAX)) {
    const says = tieInWords(kind, value)
    if (!said.has(says)) said.set(says, count)
  }
  return [...said].slice(0, SECTION_TIES_MAX).map(([says, count]) => `${count} mails ${says}`)
}

async function reasonsOf(desk: Desk, campaign: string): Promise<Pick<Drafting, 'reasons' | 'occasions'>> {
  const reasons = (await rankingOf(desk)).byId.get(campaign)?.interest.reasons ?? []
  const says = (wanted: boolean) => reasons.filter(({ id }) => (id === 'occasion') === wanted).map((reason) => reason.says)
  return { occasions: says(true), reasons: says(false) }
}
