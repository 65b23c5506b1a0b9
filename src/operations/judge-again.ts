/** Judges one stored case by the ruleset of today, from what was gathered once; what it was before is kept in the journal. */
import { z } from 'zod'
import { type CaseId, type JudgementInShort, judgedSighting, Refusal } from '../model/index.ts'
import type { Judgement } from '../ports/index.ts'
import { operation } from './operation.ts'

/** A judgement in short keeps as many; a report seldom has thirty. */
const EVIDENCE_KEPT_MAX = 60

const short = z.object({
  ruleset: z.string(),
  judgedAt: z.string(),
  verdict: z.string(),
  attackScore: z.int(),
  evidence: z.array(z.object({ signal: z.string(), message: z.string(), values: z.record(z.string(), z.string()), says: z.string() })),
})

export const judgeAgain = operation({
  id: 'judge-again',
  summary: 'Judges a case by the present ruleset, from what was gathered once, and says what it was before.',
  method: 'post',
  path: '/cases/{caseId}/judge-again',
  mayAsk: 'analyst',
  input: z.object({ caseId: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.') }),
  output: z.object({ isSame: z.boolean(), before: short, after: short }),
  run: async ({ workspace: { cases, journal, pipeline } }, { caseId }, by) => {
    const id = caseId as CaseId
    const record = await cases.findCase(id)
    const sighting = record && judgedSighting(record.allSightings)
    if (!record || !sighting) throw new Refusal('There is no such case.', { httpStatus: 404 })
    const before = record.judgement
    if (before === null) throw new Refusal('This case is not judged yet: there is nothing to hold against.')
    await pipeline.judgeAgain(sighting.sightingId)
    const after = (await cases.findCase(id))?.judgement ?? before
    const held = { before: inShort(before), after: inShort(after) }
    await journal.append([{ type: 'judged-again', at: new Date().toISOString(), caseId: id, by, ...held }])
    await pipeline.project()
    return { isSame: saidBy(held.before) === saidBy(held.after), ...mutable(held) }
  },
})

function inShort({ ruleset, judgedAt, report: { verdict, attackScore, evidence } }: Judgement): JudgementInShort {
  const kept = evidence.slice(0, EVIDENCE_KEPT_MAX).map(({ signal, message, values, says }) => ({ signal, message, values, says }))
  return { ruleset, judgedAt, verdict, attackScore, evidence: kept }
}

/** Ruleset and time move without the judgement moving. */
const saidBy = ({ verdict, attackScore, evidence }: JudgementInShort): string => JSON.stringify([verdict, attackScore, evidence])

const mutable = ({ before, after }: { readonly before: JudgementInShort; readonly after: JudgementInShort }) => ({
  before: { ...before, evidence: [...before.evidence] },
  after: { ...after, evidence: [...after.evidence] },
})
