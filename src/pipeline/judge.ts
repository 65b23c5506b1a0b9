/**
 * parse → extract → signals → score → explain: one case in, one report out. Pure: the same case gives the same report
 * on any machine, today or in five years.
 */
import { adviceFor, sentence } from '../explain/index.ts'
import { extractFacts, readPages } from '../extract/index.ts'
import {
  type At,
  type Case,
  DEFECTS,
  FAULTS,
  HEADER,
  isReconstructed,
  type Message,
  mismatchesOf,
  type Outcome,
  type Outcomes,
  type Report,
  type Signal,
  type TieKey,
} from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { difficultyOf, type Scored, scoreOutcomes, WORDING_SIGNAL } from '../score/index.ts'
import { SIGNALS } from '../signals/registry.generated.ts'
import { runSignals } from '../signals/run.ts'
import { brandOf } from './brand.ts'
import { iocsOf } from './iocs.ts'
import { reportedPage } from './judge-page.ts'
import { tieKeysOf } from './tie-keys.ts'
import { unknownOrganisation } from './unknown-organisation.ts'
import { unreadParts } from './unread.ts'
import { MODEL_VERSION, PROGRAM_VERSION, RULESET_VERSION } from './version.generated.ts'

export async function judge(one: Case): Promise<Report> {
  const message = await parseMessage(one.raw)
  return judgeMessage(one, message)
}

/** A report, by what the case is tied to others, and the words it can be found by: for what is kept. */
export interface Judged {
  readonly report: Report
  readonly keys: readonly TieKey[]
  readonly visibleWords: string
}

/** Longer mails say early what they are about; the index must not be at the mercy of who writes most. */
const FOUND_BY_CHARS_MAX = 10_000

export async function judgeAndTie(one: Case): Promise<Judged> {
  const message = await parseMessage(one.raw)
  const findings = findingsOf(one, message)
  const report = reportOn(one, message, findings)
  const visibleWords = (findings.facts.text?.text ?? '').slice(0, FOUND_BY_CHARS_MAX)
  return { report, keys: tieKeysOf(one, message, findings.facts, report), visibleWords }
}

/** For callers that have parsed already (`check` looks for originals first). */
export const judgeMessage = (one: Case, message: Message): Report => reportOn(one, message, findingsOf(one, message))

type Findings = ReturnType<typeof extractFacts>

const findingsOf = ({ raw, sighting, gathered }: Case, message: Message): Findings => extractFacts(raw, message, sighting, gathered)

function reportOn(one: Case, message: Message, findings: Findings): Report {
  const outcomes = runSignals(SIGNALS, findings)
  return assemble(one, message, findings, outcomes, scoreOutcomes(SIGNALS, outcomes, findings))
}

const said = (outcome: Outcome | undefined): string[] => (outcome?.state === 'fired' ? outcome.findings.map(({ message }) => message) : [])

function assemble({ caseId, sighting, gathered }: Case, message: Message, findings: Findings, outcomes: Outcomes, scored: Scored): Report {
  const { facts } = findings
  const evidence = evidenceOf(message, outcomes, scored)
  const lure = {
    object: facts.lure?.object ?? 'other',
    action: facts.lure?.action ?? 'none',
    persuasion: facts.lure?.persuasion ?? 'none',
  } as const
  const { verdict, attackScore, attackType } = scored
  const brand = brandOf(facts, outcomes, verdict)
  const mismatch = [...new Set(SIGNALS.flatMap((signal) => said(outcomes[signal.id]).flatMap((message) => mismatchesOf(signal, message))))]
  return {
    schemaVersion: 1,
    ...(sighting.path === null ? {} : { path: sighting.path }),
    caseId,
    verdict,
    attackType,
    attackScore,
    brand,
    lure,
    language: facts.language ?? 'und',
    difficulty: difficultyForReport(outcomes, facts),
    mismatch,
    interest: null,
    subject: message.subject.text,
    from: authorOf(message),
    sighting: {
      sightingId: sighting.sightingId,
      source: sighting.source,
      receivedAt: sighting.receivedAt,
      receivedAtSource: sighting.receivedAtSource,
      reconstructed: isReconstructed(sighting),
      carrier: sighting.carrier && { caseId: sighting.carrier.caseId, part: sighting.carrier.part, reporter: sighting.carrier.reporter },
    },
    claims: (facts.claims ?? []).map((claim) => ({
      ...claim,
      places: claim.places.map((place) => ({ ...place, at: withField(message, place.at) })),
    })),
    evidence,
    notRun: [...notRunOf(outcomes), ...unreadParts(message, facts.attachments ?? []), ...unknownOrganisation(brand)],
    authentication: authenticationOf(gathered, message),
    links: (facts.links ?? []).slice(0, REPORTED_LINKS_MAX).map((link) => ({
      text: link.text,
      href: link.href,
      destination: link.destination,
      host: link.host,
      site: link.site,
      chain: [...link.unwrapped.map(({ url }) => url), link.destination],
      isCallToAction: link.isCallToAction,
      at: { ...link.at },
    })),
    pages: (facts.pages ?? readPages(gathered?.pages ?? [])).map((page, index) => reportedPage(page, selectorsOn(evidence, index))),
    attachments: (facts.attachments ?? []).map(({ part, filename, type, bytes, opens }) => ({
      part,
      filename,
      type,
      bytes,
      opens: [...opens],
    })),
    iocs: verdict === 'attack' || verdict === 'suspicious' ? iocsOf(facts) : [],
    defects: message.defects
      .slice(0, REPORTED_DEFECTS_MAX)
      .map(({ code, at }) => ({ code, says: DEFECTS[code], at: withField(message, at) })),
    advice: adviceFor({ verdict, attackType, brand, lure }),
    version: { program: PROGRAM_VERSION, ruleset: RULESET_VERSION, model: MODEL_VERSION },
  }
}

const selectorsOn = (evidence: Report['evidence'], page: number): ReadonlySet<string> =>
  new Set(evidence.flatMap(({ at }) => ('page' in at && at.page === page ? [at.selector] : [])))

/** A report is for reading; the facts hold the rest. */
const REPORTED_LINKS_MAX = 200
const REPORTED_DEFECTS_MAX = 50

/** Strongest first, facts before the sound of the words; each finding of a signal carries the signal's whole share, divided. */
function evidenceOf(message: Message, outcomes: Outcomes, { shares }: Scored): Report['evidence'] {
  const evidence = SIGNALS.flatMap((signal: Signal) => {
    const outcome = outcomes[signal.id]
    if (outcome?.state !== 'fired') return []
    return outcome.findings.map((finding) => ({
      signal: signal.id,
      title: signal.title,
      kind: signal.kind,
      message: finding.message,
      values: { ...finding.values },
      says: sentence(signal.messages[finding.message] ?? signal.title, finding.values),
      at: withField(message, finding.at),
      share: rounded((shares[signal.id] ?? 0) / outcome.findings.length),
    }))
  })
  return evidence.sort(
    (one, other) =>
      Number(one.signal === WORDING_SIGNAL) - Number(other.signal === WORDING_SIGNAL) ||
      other.share - one.share ||
      (one.signal < other.signal ? -1 : one.signal > other.signal ? 1 : 0),
  )
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000

/** Names the header field that a place in the header section lies in, for people. */
function withField(message: Message, at: At): Report['evidence'][number]['at'] {
  if ('page' in at || at.part !== HEADER) return { ...at }
  const field = message.header.find(({ start, end }) => at.start >= start && at.start < end)
  return field ? { part: at.part, field: field.name, start: at.start, end: at.end } : { ...at }
}

function notRunOf(outcomes: Outcomes): Report['notRun'] {
  return SIGNALS.flatMap(({ id }) => {
    const outcome = outcomes[id]
    return outcome?.state === 'not-run' ? [{ signal: id, because: FAULTS[outcome.because].says, code: outcome.because }] : []
  })
}

function difficultyForReport(outcomes: Outcomes, facts: Findings['facts']): Report['difficulty'] {
  const { named, ...rest } = difficultyOf(SIGNALS, outcomes, facts)
  return { ...rest, named: [...named] }
}

function authorOf({ identity }: Message): string {
  const author = identity.from[0]
  if (!author) return ''
  return author.displayName ? `${author.displayName} <${author.address}>` : author.address
}

function authenticationOf(gathered: Case['gathered'], message: Message): Report['authentication'] {
  const found = gathered?.authentication
  if (!gathered || !found) return null
  const best = found.dkim.find(({ result, aligned }) => result === 'pass' && aligned) ?? found.dkim[0]
  const authorDomain = message.identity.from[0]?.domain ?? ''
  return {
    source: found.source,
    spf: found.spf.result,
    dkim: best?.result ?? 'none',
    dmarc: found.dmarc.result,
    arc: found.arc.result,
    authorDomain,
    asked: gathered.gatheredAt,
  }
}

/** English templates by `signal/message`, for callers that fill them themselves (`--raw`). */
export const sentenceTemplates = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    SIGNALS.flatMap(({ id, messages }) => Object.entries(messages).map(([message, template]) => [`${id}/${message}`, template])),
  )
