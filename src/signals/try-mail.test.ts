/** For the tests of signals: a mail in a few lines, taken through the real parser. */
import { extractFacts } from '../extract/index.ts'
import type { Authentication, Envelope, HeaderField, Message, Sighting, Signal } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { runSignals } from './run.ts'

export interface Given {
  readonly authentication?: Authentication
  readonly envelope?: Envelope
  /** When a receiver we trust saw it arrive. */
  readonly arrivedAt?: string
}

/** The messages that fired with their values; the state where the signal was not run. */
export async function tryMail(signal: Signal, mail: string, { authentication, envelope, arrivedAt }: Given = {}) {
  const raw = Buffer.from(mail)
  const sighting: Sighting = {
    sightingId: 'tried',
    caseId: `sha256:${'0'.repeat(64)}`,
    source: 'file',
    receivedAt: arrivedAt ?? '2025-10-14T09:12:00.000Z',
    receivedAtSource: arrivedAt === undefined ? 'date' : 'received',
    envelope: envelope ?? null,
    path: null,
    carrier: null,
  }
  const gathered = authentication ? { gatheredAt: sighting.receivedAt, stageVersion: 1, authentication, pages: null } : null
  const findings = extractFacts(raw, await parseMessage(raw), sighting, gathered)
  const outcome = runSignals([signal], findings)[signal.id]
  return outcome?.state === 'fired' ? outcome.findings.map(({ message, values }) => ({ message, ...values })) : outcome?.state
}

/** For signals that only ask whether a mail is a list's or an answer. */
export const blankMail = (changed: Partial<Message> = {}): Message => ({
  bytes: 0,
  header: [],
  headerRange: { start: 0, end: 0 },
  subject: { text: '', at: null },
  identity: { from: [], sender: [], replyTo: [], to: [], cc: [], returnPathDomain: null },
  date: null,
  parts: [],
  defects: [],
  ...changed,
})
const field = (key: string, value: string): HeaderField => ({ key, name: key, value, start: 0, end: 0 }) as unknown as HeaderField
export const LIST_MAIL = blankMail({ header: [field('list-post', '<mailto:ladders@lists.example>')] })
export const ANSWER_MAIL = blankMail({ header: [field('in-reply-to', '<1@garden.example>')], subject: { text: 'Re: Ladders', at: null } })

/** A mail of the given header lines. */
export const mailOf = (from: string, ...more: readonly string[]): string =>
  [`From: ${from}`, ...(more.some((line) => line.startsWith('To:')) ? [] : ['To: ada@reader.example']), ...more, '', 'Hello', ''].join('\n')

export const LIST = 'List-Post: <mailto:ladders@lists.example>'

/** What a receiver found: nothing at all, but for what is given. */
export function checked(found: Partial<Pick<Authentication, 'spf' | 'dkim' | 'dmarc' | 'arc'>> = {}): Authentication {
  return {
    source: 'measured',
    authservId: null,
    spf: { result: 'none', domain: '', aligned: false },
    dkim: [],
    dmarc: { result: 'none', domain: '', policy: null },
    arc: { result: 'none', sealedBy: null },
    answers: [],
    ...found,
  }
}

export const signed = (result: Authentication['dkim'][number]['result'], domain: string, aligned: boolean) => ({
  result,
  domain,
  selector: 's1',
  aligned,
})

export const spf = (result: Authentication['spf']['result'], domain: string, aligned: boolean) => ({ result, domain, aligned })

export const fromMachine = (heloName: string, peerAddress = '192.0.2.7'): Envelope => ({
  peerAddress,
  heloName,
  mailFrom: '',
  rcptTo: ['ada@reader.example'],
  tls: null,
})
