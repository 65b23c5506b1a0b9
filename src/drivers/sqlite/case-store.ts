/** CaseStore over SQLite: the journal applied, judgements kept, cases listed newest first, full-text search. */
import type { DatabaseSync } from 'node:sqlite'
import { type CaseId, type Gathered, type JournalEntry, pageTraits, type Report, type Sighting } from '../../model/index.ts'
import type { CaseRecord, CaseStore, Judgement, StoreCounts } from '../../ports/index.ts'
import { campaignArrivals, campaignSamples, newestArrival, rankedPartKeeper } from './campaign-samples.ts'
import { createCampaignTies } from './campaign-ties.ts'
import { campaignCases, campaignDays, campaignReports, findCampaign, listCampaigns } from './campaigns.ts'
import { casesAlike } from './cases-alike.ts'
import { eventsIn, putEvent } from './events.ts'
import { createHands } from './hands.ts'
import { listCases, type Row, summaryOf, text } from './list-cases.ts'
import { createRetired, dueCases, loneBlobs } from './retired.ts'
import { addSaid, saidOf } from './said.ts'
import { searchCases, searchReach } from './search-cases.ts'
import { createSearchIndex } from './search-index.ts'
import { tiesOf } from './ties-of.ts'
import { savedSearches, timelineOf } from './timeline.ts'
import type { Transactions } from './transaction.ts'
import { addWriteUp, writeUpsOf } from './write-ups.ts'

const PREFIX_CHARS_MIN = 12

export function createCaseStore(database: DatabaseSync, { run, later, settle }: Transactions): CaseStore {
  const statement = (sql: string) => database.prepare(sql)
  const insertSighting = statement('insert or ignore into sightings (id, case_id, position, carrier_case, body) values (?, ?, ?, ?, ?)')
  const insertCase = statement(
    'insert into cases (id, first_seen, last_seen, sightings, bytes) values (?, ?, ?, 1, ?) on conflict (id) do update set sightings = sightings + 1, first_seen = min(first_seen, excluded.first_seen), last_seen = max(last_seen, excluded.last_seen)',
  )
  const markCarrier = statement('update cases set is_carrier = 1 where id = ?')
  const isCarrier = statement('select 1 from sightings where carrier_case = ? limit 1')
  const insertFacts = statement('insert or replace into facts (sighting_id, body) values (?, ?)')
  const insertTrait = statement('insert or ignore into page_traits (value, case_id, kind) values (?, ?, ?)')
  const setAside = statement("update cases set state = 'set-aside', because = ? where id = ? and state = 'waiting'")
  const setLabel = statement('update cases set label = ? where id = ?')
  const getCursor = statement("select value from meta where name = 'cursor'")
  const setCursor = statement("insert or replace into meta (name, value) values ('cursor', ?)")
  const getCase = statement(
    'select cases.*, campaigns.least least, marks.mark mark from cases left join campaigns using (root) left join marks on marks.case_id = cases.id where id = ?',
  )
  const getByPrefix = statement(
    'select cases.*, campaigns.least least, marks.mark mark from cases left join campaigns using (root) left join marks on marks.case_id = cases.id where id >= ? and id < ? limit 2',
  )
  const getSightings = statement('select id, body from sightings where case_id = ? order by position')
  const getSighting = statement('select body from sightings where id = ?')
  const getFacts = statement('select body from facts where sighting_id = ?')
  const getNumber = statement('select number from cases where id = ?')
  const getJudgement = statement('select judgements.*, cases.id case_id from cases join judgements using (number) where cases.id = ?')
  const getOriginals = statement('select distinct case_id from sightings where carrier_case = ?')
  const putJudgement = statement(
    'insert or replace into judgements (number, sighting_id, facts_hash, ruleset, judged_at, report) values (?, ?, ?, ?, ?, ?)',
  )
  const putVerdict = statement(
    "update cases set state = 'judged', because = null, verdict = ?, score = ?, subject = ?, author = ?, brand = ? where id = ?",
  )
  const saveSearch = statement('insert or replace into saved_searches (name, query, saved_at, by) values (?, ?, ?, ?)')
  const dropSearch = statement('delete from saved_searches where name = ?')
  const index = createSearchIndex(database, { later })

  const hands = createHands(database, createCampaignTies(database))
  const retired = createRetired(database, hands, index)
  const applyOne = (entry: JournalEntry, position: number) => {
    if (entry.type === 'sighting') {
      const { sighting, bytes } = entry
      const { changes } = insertSighting.run(
        sighting.sightingId,
        sighting.caseId,
        position,
        sighting.carrier?.caseId ?? null,
        JSON.stringify(sighting),
      )
      if (changes === 0) return
      insertCase.run(sighting.caseId, sighting.receivedAt, sighting.receivedAt, bytes)
      retired.revive(sighting.caseId)
      if (sighting.carrier) {
        markCarrier.run(sighting.carrier.caseId)
        index.carries(sighting.carrier.caseId)
      }
      if (isCarrier.get(sighting.caseId)) markCarrier.run(sighting.caseId)
      index.seen(sighting)
    } else if (entry.type === 'facts') {
      insertFacts.run(entry.sightingId, JSON.stringify(entry.gathered))
      for (const { kind, value } of (entry.gathered.pages ?? []).flatMap(pageTraits)) insertTrait.run(value, entry.caseId, kind)
    } else if (entry.type === 'set-aside') setAside.run(entry.because, entry.caseId)
    else if (entry.type === 'retired') retired.apply(entry)
    else if (entry.type === 'label') setLabel.run(entry.label === 'none' ? null : entry.label, entry.caseId)
    else if (entry.type === 'event') putEvent(database, entry.event)
    else if (entry.type === 'merge' || entry.type === 'split' || entry.type === 'mark') hands.apply(entry)
    else if (entry.type === 'write-up') addWriteUp(database, entry, position)
    else if (entry.type === 'saved-search') {
      if (entry.query.trim() === '') dropSearch.run(entry.name)
      else saveSearch.run(entry.name, entry.query, entry.at, entry.by)
    }
    if (entry.type === 'label' || entry.type === 'mark' || entry.type === 'judged-again') addSaid(database, entry, position)
  }

  const keepRankedPart = rankedPartKeeper(database)
  let revision = 0
  const readCursor = () => Number((getCursor.get() as { value: string } | undefined)?.value ?? 0)

  /** With all in it that a search finds. */
  const searched = () => {
    settle()
    return database
  }
  const findRow = (id: string): Row | null => {
    const exact = getCase.get(id) as Row | undefined
    if (exact) return exact
    const given = id.toLowerCase()
    const prefix = given.startsWith('sha256:') ? given : `sha256:${given}`
    if (prefix.length < 'sha256:'.length + PREFIX_CHARS_MIN) return null
    const near = getByPrefix.all(prefix, `${prefix}g`) as Row[]
    return near.length === 1 ? (near[0] ?? null) : null
  }

  return {
    async apply(entries) {
      const last = entries.at(-1)
      if (!last) return
      revision += 1
      run(() => {
        // Behind the cursor is applied: an old label, read again, must not undo a newer one.
        const applied = readCursor()
        for (const { entry, next } of entries) if (next > applied) applyOne(entry, next)
        if (last.next > applied) setCursor.run(String(last.next))
      })
    },
    cursor: async () => readCursor(),
    async saveJudgement(judgement) {
      const { caseId, sightingId, factsHash, ruleset, judgedAt, report, keys } = judgement
      // Judged while it was being deleted: what was read in it must not come back.
      if (retired.isRetired(caseId)) return
      const { number } = (getNumber.get(caseId) ?? {}) as Row
      if (typeof number !== 'number') return
      revision += 1
      run(() => {
        putJudgement.run(number, sightingId, factsHash, ruleset, judgedAt, JSON.stringify(report))
        putVerdict.run(report.verdict, report.attackScore, report.subject, report.from, report.brand?.name ?? null, caseId)
        index.judged(judgement)
        keepRankedPart(report, number)
        hands.tie(caseId, keys)
      })
    },
    listCases: async (query) => (query.search ? searchCases(searched(), { ...query, search: query.search }) : listCases(database, query)),
    searchReach: async (search) => searchReach(searched(), search),
    timeline: async (query) => timelineOf(searched(), query),
    savedSearches: async () => savedSearches(database),
    listCampaigns: async (query) => listCampaigns(database, query),
    findCampaign: async (id) => findCampaign(database, id),
    campaignCases: async (campaign, limit) => campaignCases(database, campaign, limit),
    campaignReports: async (campaign, limit) => campaignReports(database, campaign, limit),
    campaignDays: async (campaign) => campaignDays(database, campaign),
    campaignSamples: async (limit, after) => campaignSamples(database, limit, after),
    campaignArrivals: async (from, to) => campaignArrivals(database, from, to),
    newestArrival: async (until) => newestArrival(database, until),
    revision: async () => revision,
    tiesOf: async (id, limit) => tiesOf(database, id, limit),
    writeUpsOf: async (campaign) => writeUpsOf(database, campaign),
    casesAlike: async (caseId, limit) => casesAlike(database, findRow(caseId)?.id ?? '', limit),
    async findCase(caseId) {
      const row = findRow(caseId)
      if (!row) return null
      const id = row.id as CaseId
      const sightings = getSightings.all(id) as { id: string; body: string }[]
      const gathered: Record<string, Gathered> = {}
      for (const sighting of sightings) {
        const facts = getFacts.get(sighting.id) as { body: string } | undefined
        if (facts) gathered[sighting.id] = JSON.parse(facts.body) as Gathered
      }
      const originals = (getOriginals.all(id) as { case_id: CaseId }[]).map(({ case_id }) => case_id)
      const record: CaseRecord = {
        ...summaryOf(row),
        allSightings: sightings.map(({ body }) => JSON.parse(body) as Sighting),
        gathered,
        originals,
        judgement: judgementOf(getJudgement.get(id) as Row | undefined),
      }
      return record
    },
    saidOf: async (caseId, limit) => saidOf(database, caseId, limit),
    async gatheredFor(sightingId) {
      const row = getFacts.get(sightingId) as { body: string } | undefined
      return row ? (JSON.parse(row.body) as Gathered) : null
    },
    async findSighting(sightingId) {
      const row = getSighting.get(sightingId) as { body: string } | undefined
      return row ? (JSON.parse(row.body) as Sighting) : null
    },
    dueCases: async (before, limit) => dueCases(database, before, limit),
    isRetired: async (caseId) => retired.isRetired(caseId),
    keysOf: async (caseId) => hands.keysOf(caseId),
    loneBlobs: async (caseIds) => loneBlobs(database, caseIds),
    ...eventsIn(database),
    counts: async () => countsOf(database),
    close: async () => undefined,
  }
}

function judgementOf(row: Row | undefined): Judgement | null {
  if (!row) return null
  const report = JSON.parse(text(row.report)) as Report
  return {
    caseId: text(row.case_id) as CaseId,
    sightingId: text(row.sighting_id),
    factsHash: text(row.facts_hash),
    ruleset: text(row.ruleset),
    judgedAt: text(row.judged_at),
    report,
  }
}

/** Cases are tallied as they change: these counts stand on every page of the stream. */
function countsOf(database: DatabaseSync): StoreCounts {
  const one = (sql: string) => Number((database.prepare(sql).get() as { count: number }).count)
  const tallies = database.prepare('select name, cases from totals where cases > 0').all() as { name: string; cases: number }[]
  const of = (what: string) =>
    tallies.flatMap(({ name, cases }) => (name.startsWith(`${what} `) ? [[name.slice(what.length + 1), cases] as const] : []))
  const states = new Map(of('state'))
  return {
    cases: [...states.values()].reduce((sum, count) => sum + count, 0),
    sightings: Number(tallies.find(({ name }) => name === 'sightings')?.cases ?? 0),
    carriers: one('select count(*) count from cases where is_carrier = 1'),
    judged: states.get('judged') ?? 0,
    setAside: states.get('set-aside') ?? 0,
    retired: states.get('retired') ?? 0,
    byVerdict: Object.fromEntries(of('verdict').filter(([verdict]) => verdict !== '')),
  }
}
