/**
 * `npm run fuzz -- --corpus DIR --runs 200000`: corpus mails, mutated, through parse → extract → signals. A throw, a failed
 * signal, or a mail that takes longer than a second is printed with its seed, and the run fails.
 */
import { parseArgs } from 'node:util'
import { extractFacts } from '../src/extract/index.ts'
import { parseMessage } from '../src/parse/index.ts'
import { SIGNALS } from '../src/signals/registry.generated.ts'
import { runSignals } from '../src/signals/run.ts'
import { readCorpus, sightingOf } from './mails.ts'

const MAIL_MS_MAX = 1_000
const PRINTED_MAX = 20

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string' }, mails: { type: 'string' } },
})
const runs = Number(values.runs ?? 20_000)
const corpus = readCorpus({
  corpus: values.corpus ?? '../corpora-work/phishing_pot/phish',
  mails: Number(values.mails ?? 2_000),
}).filter(({ raw }) => raw.length < 200_000)

/** mulberry32: small, seeded, the same everywhere. */
function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const SPICE = [
  '\0',
  '\r',
  '\n\n',
  '\r\n.\r\n',
  '--',
  '=?utf-8?B?',
  '=?x?Q?=',
  '<style>',
  '<!--',
  '</',
  '<a href=',
  '&#x',
  '&#',
  '%00',
  'https://',
  '@',
  '\u202e',
  '\u200b',
  '=\r\n',
  'Content-Type: multipart/mixed; boundary=',
  'Content-Transfer-Encoding: base64\r\n',
  'charset=utf-16',
  'message/rfc822',
  '<'.repeat(300),
  '('.repeat(300),
  '"',
  '\\',
  ';',
  '\t',
].map((one) => Buffer.from(one))

function mutated(raw: Buffer, other: Buffer, random: () => number): Buffer {
  const at = (length: number) => Math.floor(random() * length)
  let bytes = raw
  for (let change = 1 + at(6); change > 0; change -= 1) {
    const [from, to] = [at(bytes.length), at(bytes.length)].sort((one, two) => one - two) as [number, number]
    const spice = SPICE[at(SPICE.length)] as Buffer
    const kind = at(6)
    if (kind === 0) bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, from), spice, bytes.subarray(from)])
    else if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, Math.min(to, from + 2_000)), bytes.subarray(to)])
    else if (kind === 3)
      bytes = Buffer.concat([bytes.subarray(0, from), other.subarray(at(other.length)).subarray(0, 3_000), bytes.subarray(from)])
    else if (kind === 4) {
      bytes = Buffer.from(bytes)
      for (let flip = 0; flip < 8; flip += 1) bytes[at(bytes.length)] = at(256)
    } else bytes = bytes.subarray(0, to + 1)
  }
  return bytes.length > 0 ? bytes : Buffer.from(' ')
}

const startedAt = performance.now()
let [failures, slowest] = [0, 0]
const firstSeed = Number(values.seed ?? 1)
for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
  const random = chance(seed)
  const pick = () => (corpus[Math.floor(random() * corpus.length)] as { raw: Buffer }).raw
  const raw = mutated(pick(), pick(), random)
  const before = performance.now()
  let problem = ''
  try {
    const message = await parseMessage(raw)
    const findings = extractFacts(raw, message, sightingOf(raw, null), null)
    const failed = Object.entries(runSignals(SIGNALS, findings)).filter(
      ([, outcome]) => outcome.state === 'not-run' && outcome.because === 'signal-failed',
    )
    if (failed.length > 0) problem = `signal failed: ${failed.map(([id]) => id).join(', ')}`
  } catch (cause) {
    problem = `threw ${cause instanceof Error ? (cause.stack ?? '').split('\n').slice(0, 3).join(' | ') : String(cause)}`
  }
  const took = performance.now() - before
  slowest = Math.max(slowest, took)
  if (took > MAIL_MS_MAX) problem ||= `took ${took.toFixed(0)} ms`
  if (problem !== '') {
    failures += 1
    if (failures <= PRINTED_MAX) console.error(`seed ${seed} (${raw.length} bytes): ${problem}`)
  }
}
console.log(
  `${runs} mutated mails from seed ${firstSeed}: ${failures} failures, slowest ${slowest.toFixed(0)} ms, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
)
if (failures > 0) process.exitCode = 1
