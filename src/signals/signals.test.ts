/**
 * Every signal is whole: its name is its folder's, its page answers the four questions, and the mails beside it, taken
 * through the real parser, make it say exactly what stands in their `.txt`, or nothing.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { extractFacts } from '../extract/index.ts'
import { blankPage } from '../investigate/index.ts'
import type { Authentication, Envelope, Gathered, Outcome, Page, Sighting, Signal } from '../model/index.ts'
import { MISMATCHES, mismatchesOf } from '../model/index.ts'
import { parseMessage } from '../parse/index.ts'
import { runSignals } from './run.ts'

const HEADINGS = ['What it looks for', 'Why it matters', 'When it is wrong', 'What to check next']
const KINDS = ['contradiction', 'pressure', 'concealment', 'confirmation']
/** Two of each: one mail fits by luck, and one honest mail is not a class of them. */
const EXAMPLES_MIN = 2

/** What a mail alone cannot hold: `NAME.case.json` beside `NAME.eml`. */
interface ExampleCase {
  readonly envelope?: Envelope
  readonly gathered?: { readonly authentication?: Authentication; readonly pages?: readonly Partial<Page>[] }
  /** When a receiver we trust saw it arrive. */
  readonly arrivedAt?: string
}

const LANGUAGES = ['de', 'es', 'fr', 'nl', 'pt']
/** Readers are grown-ups whom we do not know, Portuguese is written as in Brazil, and each language has its own quotation marks. */
const OUT_OF_TONE: Readonly<Record<string, RegExp>> = {
  de: /"|(?<!\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?)(?!\p{L})/iu,
  es: /"|(?<!\p{L})(?:tu|tus|te|ti|tuy[oa]s?)(?!\p{L})/iu,
  fr: /"|(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu,
  nl: /"|(?<!\p{L})(?:je|jij|jou|jouw|jullie)(?!\p{L})/iu,
  pt: /"|(?<!\p{L})(?:tu|teu|tua|ficheiro|ligação|palavra-passe|pormenores)(?!\p{L})/iu,
}
/** Each name once: a language may have to say a name twice. */
const valuesIn = (template: string) => [...new Set(template.match(/\{[a-zA-Z]+\}/g))].sort()

const folder = new URL('./', import.meta.url)
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== '_template')
  .map(({ name }) => name)
  .sort()

for (const id of ids) {
  const at = new URL(`${id}/`, folder)
  const files = existsSync(new URL('examples/', at)) ? readdirSync(new URL('examples/', at)).sort() : []
  const mails = files.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length))

  test(`${id} is named after its folder and says what it needs`, async () => {
    const signal = await signalOf(id)
    assert.equal(signal.id, id)
    assert.ok(KINDS.includes(signal.kind))
    for (const message of Object.keys(signal.messages)) for (const one of mismatchesOf(signal, message)) assert.ok(MISMATCHES.includes(one))
    assert.ok(signal.title !== '' && signal.tags.length > 0 && signal.needs.length > 0)
    for (const sentence of Object.values(signal.messages)) assert.match(sentence, /^[A-Z][^!]{10,200}\.$/)
  })

  test(`${id} is told in five more languages, with the same values`, async () => {
    const { messages } = await signalOf(id)
    const told = JSON.parse(readFileSync(new URL('sentences.json', at), 'utf8')) as Record<
      string,
      { title: string; messages: Record<string, string> }
    >
    assert.deepEqual(Object.keys(told).sort(), LANGUAGES)
    for (const [language, { title, messages: sentences }] of Object.entries(told)) {
      assert.ok(title.length > 2, `${language} has no title`)
      assert.deepEqual(Object.keys(sentences).sort(), Object.keys(messages).sort(), language)
      for (const [message, sentence] of Object.entries(sentences)) {
        assert.deepEqual(valuesIn(sentence), valuesIn(messages[message] ?? ''), `${language} ${message}`)
        assert.match(sentence, /^[\p{Lu}„“«{][^!]{10,260}\.$/u, `${language} ${message}`)
        assert.doesNotMatch(sentence, OUT_OF_TONE[language] ?? /"/, `${language} ${message}`)
      }
    }
  })

  test(`${id} answers the four questions`, () => {
    const [title, ...sections] = readFileSync(new URL('explain.md', at), 'utf8').split(/^## /m)
    assert.match(title ?? '', /^# .+\n/)
    assert.deepEqual(
      sections.map((section) => section.split('\n', 1)[0]),
      HEADINGS,
    )
    for (const section of sections)
      assert.ok(section.slice(section.indexOf('\n')).trim().length > 40, `too little under ${section.split('\n', 1)[0]}`)
  })

  test(`${id} has mails that fire it and honest ones that do not, and no file without a mail`, () => {
    assert.ok(mails.filter((name) => name.startsWith('fires-')).length >= EXAMPLES_MIN, 'too few fires-*.eml')
    assert.ok(mails.filter((name) => name.startsWith('silent-')).length >= EXAMPLES_MIN, 'too few silent-*.eml')
    for (const name of files) {
      const mail = name.replace(/\.(?:eml|txt|case\.json)$/, '')
      assert.ok(mails.includes(mail) && /^(?:fires|silent)-[a-z0-9-]+$/.test(mail), `${name} belongs to no mail`)
    }
  })

  for (const name of mails.filter((one) => one.startsWith('fires-'))) {
    test(`${id} fires on ${name.slice('fires-'.length)}`, async () => {
      const expected = readFileSync(new URL(`examples/${name}.txt`, at), 'utf8')
        .trim()
        .split('\n')
      assert.deepEqual(sentencesOf(await signalOf(id), await run(id, name)), expected)
    })
  }

  for (const name of mails.filter((one) => one.startsWith('silent-'))) {
    // Not "no finding": a signal that did not run has not been tried on this mail.
    test(`${id} stays silent on ${name.slice('silent-'.length)}`, async () => assert.deepEqual(await run(id, name), { state: 'silent' }))
  }
}

async function signalOf(id: string): Promise<Signal> {
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const exported = (await import(`./${id}/signal.ts`)) as Record<string, Signal | undefined>
  const signal = exported[name]
  assert.ok(signal, `${id}/signal.ts exports no ${name}`)
  return signal
}

async function run(id: string, name: string): Promise<Outcome | undefined> {
  const raw = readFileSync(new URL(`${id}/examples/${name}.eml`, folder))
  const beside = new URL(`${id}/examples/${name}.case.json`, folder)
  const given = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as ExampleCase) : {}
  const sighting: Sighting = {
    sightingId: name,
    caseId: `sha256:${'0'.repeat(64)}`,
    source: 'file',
    receivedAt: given.arrivedAt ?? '2025-10-14T09:12:00.000Z',
    receivedAtSource: given.arrivedAt === undefined ? 'date' : 'received',
    envelope: given.envelope ?? null,
    path: null,
    carrier: null,
  }
  const gathered: Gathered | null = given.gathered
    ? {
        gatheredAt: sighting.receivedAt,
        stageVersion: 1,
        authentication: given.gathered.authentication ?? null,
        pages: given.gathered.pages?.map(wholePage) ?? null,
      }
    : null
  const message = await parseMessage(raw)
  return runSignals([await signalOf(id)], extractFacts(raw, message, sighting, gathered))[id]
}

/** A page of an example says what matters; everything else is as on an empty page. */
function wholePage(given: Partial<Page>): Page {
  const url = given.finalUrl ?? given.url ?? 'https://www.example/'
  return { ...blankPage({ url }, new Date('2025-10-14T09:13:00.000Z')), outcome: 'shown', status: 200, finalUrl: url, ...given }
}

/** As `explain/` does it, but with the values as they are. */
function sentencesOf(signal: Signal, outcome: Outcome | undefined): string[] {
  assert.equal(outcome?.state, 'fired')
  return outcome.findings.map(({ message, values }) =>
    (signal.messages[message] ?? '').replace(/\{([a-zA-Z]+)\}/g, (_, value: string) => values[value] ?? `{${value}}`),
  )
}
