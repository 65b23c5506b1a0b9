/** A stored case → what its page shows: every hostile value cleaned and defanged. */
import { type Asker, type Authentication, HEADER, type JudgedAgainEntry, mayAs, type Report, type SaidEntry } from '../model/index.ts'
import type { Anatomy } from '../operations/index.ts'
import { type AlikeCase, caseWordsOf, type Language, pagesInWords, proofInWords, safeText, traitsInWords } from '../operations/words.ts'
import type { CaseView, RawView } from '../web/index.ts'
import { wordsOf } from './views.ts'

const TEXT_CHARS_MAX = 120
const URL_CHARS_MAX = 300
const VALUE_CHARS_MAX = 400
const NOTE_CHARS_MAX = 500
const OPENS_MAX = 5

export interface ShownCase {
  readonly caseId: string
  readonly state: string
  readonly setAsideBecause: string | null
  readonly label: string | null
  readonly mark: 'star' | 'dull' | null
  readonly report: Report | null
  readonly allSightings: readonly unknown[]
  readonly gathered: Readonly<Record<string, unknown>>
  readonly originals: readonly string[]
  readonly campaign: string | null
  readonly interest: Report['interest']
  readonly judgedAt: string | null
  readonly ruleset: { readonly judgedBy: string | null; readonly present: string }
  readonly said: readonly unknown[]
}

export interface CaseParts {
  readonly shown: ShownCase
  readonly alike: readonly AlikeCase[]
  /** null where the mail was deleted. */
  readonly anatomy: Anatomy | null
  readonly asker: Asker | null
  readonly password: string
}

export function caseView({ shown, alike, anatomy, asker, password }: CaseParts, language: Language): CaseView {
  const { caseId, report, state, setAsideBecause, originals, campaign } = shown
  const mayLabel = asker !== null && mayAs(asker, 'analyst')
  return {
    ...{ caseId, state, setAsideBecause, originals, campaign, password },
    ...made(anatomy ?? NOTHING, report, language),
    report,
    words: report && wordsOf(report, language),
    interest: shown.interest && {
      score: shown.interest.score,
      reasons: shown.interest.reasons.map((says) => safeText(says, VALUE_CHARS_MAX)),
      day: shown.interest.at.slice(0, 10),
    },
    proof: report && proofInWords(authenticationOf(shown, report), report, language),
    hands: handsOf(shown, mayLabel, language),
    again: againOf(shown, mayLabel, language),
    sightings: (shown.allSightings as readonly SightingShape[]).map(({ receivedAt, source, envelope }) => ({
      when: timeOf(receivedAt),
      source,
      peer: envelope?.peerAddress ?? '',
    })),
    pages: report ? pagesInWords(report, language) : [],
    alike: alike.map((one) => ({
      caseId: one.caseId,
      subject: safeText(one.subject, TEXT_CHARS_MAX),
      from: safeText(one.from, 80),
      shares: traitsInWords(one.shares, language),
    })),
  }
}

const NOTHING: Anatomy = { hops: [], fields: [], fieldsLeftOut: 0, parts: [], partsLeftOut: 0, files: [], links: [], linksLeftOut: 0 }

interface SightingShape {
  readonly receivedAt: string
  readonly source: string
  readonly envelope: { readonly peerAddress: string } | null
}

const timeOf = (iso: string): string => iso.slice(0, 19).replace('T', ' ')

const authenticationOf = ({ gathered }: ShownCase, { sighting }: Report): Authentication | null =>
  (gathered[sighting.sightingId] as { readonly authentication: Authentication | null } | undefined)?.authentication ?? null

function made(
  { hops, fields, parts, files, links, ...left }: Anatomy,
  report: Report | null,
  language: Language,
): Pick<CaseView, 'hops' | 'fields' | 'parts' | 'files' | 'links' | 'leftOut'> {
  const { casePage, defects } = caseWordsOf(language)
  const known = ({ kinds, owner }: Anatomy['links'][number]['chain'][number]) => [
    ...kinds.map((kind) => casePage.links.kinds[kind]),
    ...(owner === null ? [] : [casePage.links.belongsTo.replace('{name}', safeText(owner, 60))]),
  ]
  return {
    hops: hops.map((hop) => ({
      ...hop,
      from: safeText(hop.from, TEXT_CHARS_MAX),
      address: safeText(hop.address, 60),
      by: safeText(hop.by, TEXT_CHARS_MAX),
      at: hop.at === null ? '' : `${timeOf(hop.at)} UTC`,
    })),
    fields: fields.map(({ name, value, decoded, oddities, start, end }) => ({
      name: safeText(name, 60),
      value: safeText(value, VALUE_CHARS_MAX),
      decoded: decoded === null ? '' : safeText(decoded, VALUE_CHARS_MAX),
      oddities,
      numbers: numbersOn(report, (at) => at.part === HEADER && at.start < end && at.end > start),
    })),
    parts: parts.map((part) => ({
      ...part,
      type: safeText(part.type, 80),
      charset: safeText(part.charset ?? '', 40),
      encoding: safeText(part.encoding, 40),
      filename: safeText(part.filename ?? '', TEXT_CHARS_MAX),
      defects: part.defects.flatMap((code) => (Object.hasOwn(defects, code) ? [defects[code as keyof typeof defects]] : [])),
    })),
    files: files.map((file) => ({
      ...file,
      filename: safeText(file.filename ?? '', TEXT_CHARS_MAX),
      type: safeText(file.type, 80),
      format: file.format ?? '',
      sha256: file.sha256 ?? '',
      numbers: numbersOn(report, ({ part }) => part === file.part || part === `${file.part}.MIME`),
      opens: file.opens.slice(0, OPENS_MAX).map((url) => safeText(url, URL_CHARS_MAX)),
    })),
    links: links.map(({ texts, count, chain, isCallToAction }) => ({
      texts: texts.map((text) => safeText(text, TEXT_CHARS_MAX)),
      count,
      isCallToAction,
      numbers: numbersOn(report, (at) => places(report, chain).some((link) => holds(link, at))),
      chain: chain.map((step) => ({
        url: safeText(step.url, URL_CHARS_MAX),
        by: step.by,
        known: step.by === 'destination' && step.host !== '' && known(step).length === 0 ? [casePage.links.stranger] : known(step),
        isKnown: step.owner !== null,
      })),
    })),
    leftOut: { links: left.linksLeftOut, fields: left.fieldsLeftOut, parts: left.partsLeftOut },
  }
}

type MessagePlace = Exclude<Report['evidence'][number]['at'], { page: number }>

/** Numbers of the ledger, of what stands at such a place of the message. */
const numbersOn = (report: Report | null, isThere: (at: MessagePlace) => boolean): number[] =>
  (report?.evidence ?? []).flatMap(({ at }, place) => ('page' in at || !isThere(at) ? [] : [place + 1]))

/** Where the links that lead this way stand. */
const places = (report: Report | null, chain: Anatomy['links'][number]['chain']): MessagePlace[] =>
  (report?.links ?? [])
    .filter((link) => link.chain.length === chain.length && link.chain.every((url, at) => url === chain[at]?.url))
    .flatMap(({ at }) => ('page' in at ? [] : [at]))

const holds = (outer: MessagePlace, inner: MessagePlace): boolean =>
  outer.part === inner.part && outer.start <= inner.start && outer.end >= inner.end

function handsOf({ caseId, label, mark, said }: ShownCase, mayLabel: boolean, language: Language): CaseView['hands'] {
  const { casePage, verdicts } = caseWordsOf(language)
  const says = casePage.hands
  const inWords = (entry: SaidEntry): string => {
    if (entry.type === 'judged-again')
      return says.saysAgain
        .replace('{before}', `${verdicts[entry.before.verdict]} ${entry.before.attackScore}`)
        .replace('{after}', `${verdicts[entry.after.verdict]} ${entry.after.attackScore}`)
    if (entry.type === 'mark') return { star: says.saysStar, dull: says.saysDull, none: says.saysUnmark }[entry.mark]
    if (entry.label === 'contested') return says.saysContested
    return entry.label === 'none' ? says.saysNone : says.saysLabel.replace('{label}', verdicts[entry.label])
  }
  return {
    ...{ caseId, label, mark, mayLabel },
    labels: { attack: verdicts.attack, unwanted: verdicts.unwanted, benign: verdicts.benign },
    said: (said as readonly SaidEntry[]).map((entry) => ({
      at: timeOf(entry.at),
      // As functions, so that a name is put in as it is.
      says: inWords(entry).replace('{who}', () => safeText(entry.by, 60)),
      note: entry.type === 'judged-again' ? '' : safeText(entry.note, NOTE_CHARS_MAX),
    })),
  }
}

function againOf({ caseId, ruleset, judgedAt, said }: ShownCase, mayJudge: boolean, language: Language): CaseView['again'] {
  if (ruleset.judgedBy === null || judgedAt === null) return null
  const last = (said as readonly SaidEntry[]).find((entry): entry is JudgedAgainEntry => entry.type === 'judged-again')
  const common = { caseId, judgedAt: `${timeOf(judgedAt)} UTC`, judgedBy: ruleset.judgedBy, present: ruleset.present, mayJudge }
  return { ...common, last: last ? changeOf(last, language) : null }
}

type Short = JudgedAgainEntry['before']

function changeOf({ before, after }: JudgedAgainEntry, language: Language): NonNullable<NonNullable<CaseView['again']>['last']> {
  const { verdicts, evidenceSentence } = caseWordsOf(language)
  const keyOf = ({ signal, message, values }: Short['evidence'][number]) => JSON.stringify([signal, message, values])
  const missingIn = (one: Short, other: Short) => {
    const said = new Set(other.evidence.map(keyOf))
    return one.evidence.filter((evidence) => !said.has(keyOf(evidence))).map((evidence) => evidenceSentence(evidence))
  }
  const short = ({ verdict, attackScore, ruleset }: Short) => ({ verdict, verdictWord: verdicts[verdict], score: attackScore, ruleset })
  return { before: short(before), after: short(after), gone: missingIn(before, after), added: missingIn(after, before) }
}

/** Cuts the raw source at the edges of the evidence. Where two pieces of evidence overlap, the first keeps the place. */
export function rawView(caseId: string, { text, from, line, piece, of, bytes, lit }: RawPiece): RawView {
  const pieces: { text: string; number: number | null }[] = []
  const standsOn = new Map<number, number>()
  let at = 0
  let last = 0
  for (const { number, start: begins, end: ends } of [...lit].sort((one, other) => one.start - other.start)) {
    const [start, end] = [begins - from, ends - from]
    if (start >= text.length || end <= Math.max(start, 0)) continue
    if (Math.max(start, 0) < at) {
      standsOn.set(number, last)
      continue
    }
    last = number
    if (start > at) pieces.push({ text: text.slice(at, start), number: null })
    pieces.push({ text: text.slice(Math.max(start, 0), end), number })
    at = Math.min(end, text.length)
  }
  pieces.push({ text: text.slice(at), number: null })
  const marks = lit
    .map(({ number, piece: on }) => ({ number, piece: on, place: standsOn.get(number) ?? number }))
    .sort((one, other) => one.number - other.number)
  return { caseId, pieces, line, piece, of, bytes, marks }
}

interface RawPiece {
  readonly text: string
  readonly from: number
  readonly line: number
  readonly piece: number
  readonly of: number
  readonly bytes: number
  readonly lit: readonly { readonly number: number; readonly start: number; readonly end: number; readonly piece: number }[]
}
