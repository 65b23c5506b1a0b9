/**
 * Do verdicts follow content and identity, or the receiver? The same mails are judged again (a) without the headers that receivers, lists and programs add,
 * (b) attacks and honest mail with each other's headers around their own bodies. Mails are made in memory only.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CorpusMail, readCorpus } from '../fit/corpus.ts'
import type { Verdict } from '../src/model/index.ts'
import { VERDICTS } from '../src/model/report.schema.ts'
import { examine } from '../src/pipeline/examine.ts'
import { columnOf } from './fires.ts'

/** What a sender writes; all else is somebody's on the way. */
const SENDERS_OWN = /^(?:from|to|cc|reply-to|sender|subject|date|message-id|mime-version|content-[a-z-]+)$/
/** Belongs to the body and goes where it goes. */
const BODYS_OWN = /^(?:mime-version|content-[a-z-]+)$/
const clock = { now: () => new Date('2026-01-01T00:00:00Z') }

interface Judged {
  readonly verdict: Verdict
  readonly score: number
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      root: { type: 'string', default: '../corpora-work' },
      labels: { type: 'string', multiple: true, default: [] },
      half: { type: 'string', default: 'fit' },
      mails: { type: 'string', default: '400' },
    },
  })
  const all = readCorpus(values.root, values.labels).filter(({ half }) => half === values.half)
  const count = Number(values.mails)
  const attacks = evenly(
    all.filter(({ kind, label }) => kind === 'trap' && label?.expected === 'attack'),
    count,
  ).map((mail) => split(readFileSync(join(values.root, mail.path)), columnOf(mail)))
  const honest = evenly(
    all.filter(({ kind }) => kind === 'honest' || kind === 'brand'),
    count,
  ).map((mail) => split(readFileSync(join(values.root, mail.path)), columnOf(mail)))
  for (const [name, mails] of [
    ['attacks', attacks],
    ['honest mail', honest],
  ] as const) {
    const before = await judgedAll(mails.map(whole))
    const after = await judgedAll(mails.map(({ fields, body }) => joined(fields.filter(isSendersOwn), body)))
    report(`${name}, without the headers that others added`, mails, before, after)
  }
  const pairs = Math.min(attacks.length, honest.length)
  const [lures, mails] = [attacks.slice(0, pairs), honest.slice(0, pairs)]
  const worn = (wearers: readonly Mail[], clothes: readonly Mail[]) =>
    wearers.map((one, at) =>
      joined([...(clothes[at] as Mail).fields.filter((field) => !isBodysOwn(field)), ...one.fields.filter(isBodysOwn)], one.body),
    )
  report('attack bodies under honest headers', lures, await judgedAll(lures.map(whole)), await judgedAll(worn(lures, mails)))
  report('honest bodies under attack headers', mails, await judgedAll(mails.map(whole)), await judgedAll(worn(mails, lures)))
}

function evenly(mails: readonly CorpusMail[], count: number): CorpusMail[] {
  const step = Math.max(1, mails.length / count)
  return Array.from({ length: Math.min(mails.length, count) }, (_, at) => mails[Math.floor(at * step)] as CorpusMail)
}

interface Mail {
  /** Each with its continuation lines and line end, as bytes written one a character. */
  readonly fields: readonly string[]
  readonly body: string
  readonly source: string
}

function split(raw: Buffer, source: string): Mail {
  const text = raw.toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  const header = end ? text.slice(0, end.index) : text
  return {
    fields: header.match(/^[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gm)?.filter(Boolean) ?? [],
    body: end ? text.slice(end.index + end[0].length) : '',
    source,
  }
}

const nameOf = (field: string): string => field.slice(0, Math.max(0, field.indexOf(':'))).toLowerCase()
const isSendersOwn = (field: string): boolean => SENDERS_OWN.test(nameOf(field))
const isBodysOwn = (field: string): boolean => BODYS_OWN.test(nameOf(field))
const joined = (fields: readonly string[], body: string): Buffer => Buffer.from(`${fields.join('\r\n')}\r\n\r\n${body}`, 'latin1')
const whole = ({ fields, body }: Mail): Buffer => joined(fields, body)

async function judgedAll(mails: readonly Buffer[]): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const raw of mails) {
    const [report] = await examine(raw, { resolver: null, trustedReceivers: ['outlook.com'], clock, source: 'file' })
    judged.push({ verdict: report?.verdict ?? 'undecided', score: report?.attackScore ?? 0 })
  }
  return judged
}

function report(title: string, mails: readonly Mail[], before: readonly Judged[], after: readonly Judged[]): void {
  const moves = before.map((one, at) => ({ source: mails[at]?.source ?? '', before: one, after: after[at] as Judged }))
  console.log(`${title}: ${kept(moves)}`)
  console.log(`  ${'from \\ to'.padEnd(12)}${VERDICTS.map((verdict) => verdict.padStart(11)).join('')}`)
  for (const from of VERDICTS) {
    const rows = moves.filter((one) => one.before.verdict === from)
    if (rows.length === 0) continue
    const cells = VERDICTS.map((to) => String(rows.filter((one) => one.after.verdict === to).length).padStart(11))
    console.log(`  ${from.padEnd(12)}${cells.join('')}`)
  }
  const bySource = Map.groupBy(moves, ({ source }) => source)
  if (bySource.size > 1) for (const [source, found] of bySource) console.log(`  ${source}: ${kept(found)}`)
}

function kept(moves: readonly { readonly before: Judged; readonly after: Judged }[]): string {
  const same = moves.filter(({ before, after }) => before.verdict === after.verdict).length
  const moved = moves.reduce((sum, { before, after }) => sum + Math.abs(before.score - after.score), 0) / moves.length
  return `${same} of ${moves.length} keep their verdict; the score moves by ${moved.toFixed(1)} on average`
}
