/** The digest of a day or more, and the feed: the front page as others can read it outside. */
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { Refusal } from '../model/index.ts'
import { DIGEST_FORMATS, DIGEST_MEDIA_TYPES, type Digest, type FeedPlace, writeDigest } from '../publish/index.ts'
import type { Context, Workspace } from './context.ts'
import { type FrontEntry, frontOf, type SectionId } from './front-page.ts'
import { kinInWords } from './interest-words.ts'
import { operation } from './operation.ts'
import { type Ranking, rankingOf } from './ranking.ts'
import { readersIn } from './readers.ts'

export const DIGEST_DAYS_MAX = 366
export const FEED_DAYS = 31
/** Of each campaign that is told of, the mails that are read for their readers' names. */
const READ_MAX = 5
const DAY_MS = 86_400_000

const TITLES: Readonly<Record<SectionId, string>> = {
  now: 'Interesting',
  new: 'New',
  rising: 'Rising',
  moment: 'Fits the moment',
}

type Source = Pick<Workspace, 'cases' | 'blobs' | 'events' | 'secrets'>

const made = new WeakMap<Ranking, Map<string, Promise<Digest>>>()
/** Lengths asked for, remembered beside a ranking: feeds are asked for again and again. */
const MADE_MAX = 10

export async function digestOf(workspace: Source, { days, now }: { readonly days: number; readonly now: Date }): Promise<Digest> {
  const ranking = await rankingOf(workspace)
  const held = made.get(ranking) ?? new Map<string, Promise<Digest>>()
  made.set(ranking, held)
  const key = `${days} ${now.toISOString().slice(0, 10)}`
  const digest = held.get(key) ?? makeDigest(workspace, { days, now })
  if (held.size >= MADE_MAX) held.clear()
  return held.set(key, digest).get(key) ?? digest
}

async function makeDigest(workspace: Source, { days, now }: { readonly days: number; readonly now: Date }): Promise<Digest> {
  const { at, mails, heldAgainst, sections } = await frontOf(workspace, { now, activeDays: days, newDays: days })
  const told = sections.flatMap(({ entries }) => entries)
  const read = await Promise.all(told.map(({ campaign, sampleCaseId }) => readersOf(workspace, campaign, sampleCaseId)))
  return {
    madeAt: now.toISOString(),
    from: new Date(Date.parse(at) - days * DAY_MS).toISOString(),
    to: at,
    days,
    mails,
    campaigns: heldAgainst,
    sections: sections.map(({ id, leftOut, entries }) => ({
      title: TITLES[id],
      leftOut,
      entries: entries.map(({ interest, ...one }) => ({ ...one, says: saysOf(one), score: interest.score })),
    })),
    secrets: [...new Set([...workspace.secrets, ...read.flat()])],
  }
}

function saysOf(one: Pick<FrontEntry, 'says' | 'kin' | 'misuses'>): string {
  const kin = kinInWords(one)
  return kin === '' ? one.says : `${one.says} It stands here for itself ${kin}.`
}

async function readersOf(workspace: Source, campaign: string, sample: string): Promise<readonly string[]> {
  const members = await workspace.cases.campaignCases(campaign as `campaign:${string}`, READ_MAX)
  const ids = new Set([sample as `sha256:${string}`, ...members.map(({ caseId }) => caseId)])
  const records = await Promise.all([...ids].map((id) => workspace.cases.findCase(id)))
  return (await Promise.all(records.flatMap((record) => (record ? [readersIn(workspace, record)] : [])))).flat()
}

export const showDigest = operation({
  id: 'show-digest',
  summary:
    'What is interesting, new, rising or fits the moment, as Markdown, a page, a complete mail or an Atom feed; without whom mails were sent to.',
  method: 'get',
  path: '/digest',
  mayAsk: 'reader',
  isNoted: true,
  input: z.object({
    days: z.coerce.number().int().min(1).max(DIGEST_DAYS_MAX).default(1).describe('Days up to the newest mail.'),
    format: z.enum(DIGEST_FORMATS).default('md'),
  }),
  output: z.object({ mediaType: z.string(), text: z.string() }),
  run: async ({ workspace }, { days, format }) => {
    const digest = await digestOf(workspace, { days, now: new Date() })
    return { mediaType: DIGEST_MEDIA_TYPES[format], text: await writeDigest(digest, format, workspace.operator) }
  },
})

/** The feed as it is served: with where it and the pages of its campaigns can be had. */
export const feedOf = async (workspace: Workspace, place: FeedPlace): Promise<string> =>
  writeDigest(await digestOf(workspace, { days: FEED_DAYS, now: new Date() }), 'atom', workspace.operator, place)

export interface DigestWish {
  readonly days: number
  readonly format: string
  /** The file; standard output is the caller's when absent. */
  readonly to?: string | undefined
}

/** @throws Refusal when there is no such format, or the file cannot be written */
export async function digestFrom(context: Context, { days, format, to }: DigestWish): Promise<string> {
  const name = DIGEST_FORMATS.find((one) => one === format)
  if (name === undefined) throw new Refusal(`There is no format “${format.slice(0, 20)}”. Use one of: ${DIGEST_FORMATS.join(', ')}.`)
  if (days < 1 || days > DIGEST_DAYS_MAX) throw new Refusal(`--days wants a number from 1 to ${DIGEST_DAYS_MAX}.`)
  const workspace = await context.openWorkspace()
  try {
    await workspace.pipeline.drained()
    const text = await writeDigest(await digestOf(workspace, { days, now: context.clock.now() }), name, workspace.operator)
    if (to === undefined) return text
    await writeFile(to, text).catch((cause) => {
      throw new Refusal(`The file ${to} cannot be written.`, { cause })
    })
    return ''
  } finally {
    await workspace.close()
  }
}
