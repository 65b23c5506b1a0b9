/** Fills a store with judged cases: real reports, changed as the copies of a wave and the waves of a campaign differ. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCorpus } from '../../fit/corpus.ts'
import { type CaseId, type JournalEntry, type Report, type TieKey, WITHIN } from '../../src/model/index.ts'
import { caseIdOf } from '../../src/pipeline/examine.ts'
import { type Judged, judgeAndTie } from '../../src/pipeline/judge.ts'
import type { CaseStore } from '../../src/ports/index.ts'
import { sightingOf } from '../mails.ts'

const MODELS_MAX = 600
const YEARS = 5
const FIRST_MS = Date.parse('2021-01-01T00:00:00Z')
const BATCH = 500
const TRAPS = 40
const PROGRESS_EVERY = 10_000
/** One campaign holds as many of all cases: the largest of a real trap holds four of a hundred, and is looked at most. */
const LARGE_SHARE = 0.05
const LARGE_TIE: TieKey = { kind: 'subject', value: 'the largest campaign' }
const LARGE_MODELS = 40
/** Copies of one wave share their site; the next wave has another one. */
const COPIES_A_WAVE = 12
const ENDINGS = ['icu', 'top', 'xyz', 'example', 'test', 'shop', 'online', 'site']

/** Invented mails, and those of the fit half where the corpora are there. */
export function mailsOf(root: string): Buffer[] {
  const corpus = readCorpus(root)
    .filter(({ half, kind }) => half === 'fit' && kind !== 'junk')
    .map(({ path }) => join(root, path))
  const wanted = [...globSync('samples/*.eml'), ...globSync('src/signals/*/examples/*.eml').filter((_, at) => at % 3 === 0)]
  const step = Math.max(1, Math.floor(corpus.length / MODELS_MAX))
  const paths = [...wanted, ...corpus.filter((_, at) => at % step === 0)].slice(0, MODELS_MAX)
  return paths.flatMap((path) => {
    try {
      return [readFileSync(path)]
    } catch {
      // A corpus that is not unpacked here: the others do.
      return []
    }
  })
}

export async function fillHistory(store: CaseStore, cases: number, root: string): Promise<void> {
  const { judged: there } = await store.counts()
  const [largest] = (await store.listCampaigns({ limit: 1, order: 'largest', casesMin: 1 })).campaigns
  const large = Math.floor(cases * LARGE_SHARE)
  if (there >= cases && (largest?.cases ?? 0) >= large) return
  const models: Judged[] = []
  for (const raw of mailsOf(root))
    models.push(await judgeAndTie({ caseId: caseIdOf(raw), raw, sighting: sightingOf(raw, null), gathered: null }))
  console.log(`${models.length} mails judged; making ${Math.max(0, cases - there)} cases of them`)
  await put(store, there, cases, (at) => copyOf(models, at, cases))
  const lures = models.filter(({ report }) => report.verdict === 'attack').slice(0, LARGE_MODELS)
  await put(store, cases, cases + large, (at) => {
    const copy = copyOf(lures, at, cases + large)
    return { ...copy, judged: { ...copy.judged, keys: [LARGE_TIE, ...copy.judged.keys] } }
  })
}

async function put(store: CaseStore, start: number, end: number, make: (at: number) => ReturnType<typeof copyOf>): Promise<void> {
  const startedAt = performance.now()
  let position = await store.cursor()
  for (let from = start; from < end; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, end - from) }, (_, at) => make(from + at))
    await store.apply(batch.map(({ entry }) => ({ entry, next: ++position })))
    for (const { judged, entry } of batch)
      await store.saveJudgement({
        caseId: judged.report.caseId as CaseId,
        sightingId: entry.sighting.sightingId,
        factsHash: '',
        ruleset: judged.report.version.ruleset,
        judgedAt: entry.at,
        ...judged,
      })
    if ((from + BATCH) % PROGRESS_EVERY === 0)
      console.log(`${from + BATCH} cases, ${((performance.now() - startedAt) / (from + BATCH - start)).toFixed(2)} ms each`)
  }
}

/** The same for the same number. */
function copyOf(models: readonly Judged[], at: number, cases: number) {
  const digest = createHash('sha256').update(`history ${at}`).digest()
  const [pick, jitter, other] = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8)]
  // Some mails come far more often than others.
  const model = models[Math.floor(models.length * (pick / 2 ** 32) ** 2)] as Judged
  const number = Math.floor(at / COPIES_A_WAVE / 50)
  const ending = ENDINGS[other % ENDINGS.length]
  const change = (host: string) => (host === '' ? '' : `w${number % 900}.${host.split('.')[0]}-${number % 37}.${ending}`)
  const caseId = `sha256:${digest.toString('hex')}` as CaseId
  const receivedAt = new Date(FIRST_MS + Math.floor((at / cases) * YEARS * 365.25 * 86_400_000) + (jitter % 86_400_000)).toISOString()
  const report: Report = {
    ...model.report,
    caseId,
    subject: `${model.report.subject} ${other % 100_000}`,
    from: model.report.from.replace(/@[^>\s]{1,200}/, (found) => (other % 3 === 0 ? found : `@m${other % 4_000}.${ending}`)),
    attackScore: Math.min(100, Math.max(0, model.report.attackScore + (jitter % 9) - 4)),
    links: model.report.links.map((link) => ({ ...link, host: change(link.host), site: change(link.host) })),
  }
  const keys = model.keys.map(({ kind, value }) => ({
    kind,
    value: value.includes(WITHIN) ? value.replace(WITHIN, `-${number % 400}${WITHIN}`) : `${value}-${number % 400}`,
  }))
  const visibleWords = `${model.visibleWords} ${caseId.slice(7, 15)} ${(other % 90_000).toString(36)}`
  const entry: JournalEntry & { type: 'sighting' } = {
    type: 'sighting',
    at: receivedAt,
    bytes: 5_000 + (other % 40_000),
    sighting: {
      ...sightingOf(digest, null),
      sightingId: caseId.slice(7, 39),
      caseId,
      source: 'smtp',
      receivedAt,
      envelope: {
        peerAddress: `192.0.2.${other % 250}`,
        heloName: `mta${other % 500}.sender.example`,
        mailFrom: `bounce@m${other % 4_000}.example`,
        rcptTo: [`box${other % 300}@trap${other % TRAPS}.example`],
        tls: null,
      },
    },
  }
  return { entry, judged: { report, keys, visibleWords } }
}
