import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Report } from '../../src/index.ts'
import type { CaseId } from '../../src/model/index.ts'
import { importMails } from '../../src/operations/import-mails.ts'
import { reindex } from '../../src/operations/reindex.ts'
import { replay } from '../../src/operations/replay.ts'
import { contextFor, openService, sample, type TestService, until } from './service.ts'

type Listed = { cases: { caseId: string; state: string; verdict: string; sightings: number; isCarrier: boolean }[] }

let service: TestService
before(async () => {
  service = await openService()
})
after(() => service.stop())

const judgedCases = (query = '') =>
  until(
    () => service.ask(`/cases${query}`) as Promise<Listed>,
    ({ cases }) => cases.length > 0 && cases.every(({ state }) => state === 'judged'),
  )

test('a mail over SMTP becomes a case with a report, its evidence found in the raw bytes', async () => {
  await service.send(sample('failed-update.eml'))
  const { cases } = await judgedCases()
  assert.deepEqual([cases.length, cases[0]?.verdict], [1, 'attack'])
  const { report } = (await service.ask(`/cases/${cases[0]?.caseId}`)) as { report: Report }
  assert.equal(report.brand?.name, 'Microsoft')
  const raw = (await service.ask(`/cases/${cases[0]?.caseId}/raw`)) as {
    text: string
    lit: { number: number; start: number; end: number }[]
  }
  assert.equal(raw.lit.length, report.evidence.length, 'every piece of evidence has its bytes')
  const author = report.evidence.findIndex(({ signal }) => signal === 'foreign-author-domain')
  const place = raw.lit.find(({ number }) => number === author + 1)
  assert.match(raw.text.slice(place?.start, place?.end), /harborline\.example|Microsoft/)
  const { html } = (await service.ask(`/cases/${cases[0]?.caseId}/mail`)) as { html: string }
  assert.match(html, /<mark class="telltale"[^>]*data-number="\d+"/)
})

test('the same bytes twice are one case with two sightings', async () => {
  await service.send(sample('failed-update.eml'))
  const { cases } = await until(
    () => judgedCases(),
    ({ cases: all }) => all[0]?.sightings === 2,
  )
  assert.equal(cases.length, 1)
})

test('a forwarded report is stored as it came, and the original is a case of its own', async () => {
  const original = sample('parcel-fee.eml').toString()
  await service.send(
    [
      'From: Robin <robin@example.org>',
      'To: abuse@telltale.example',
      'Subject: Fwd: is this real?',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Is this real?',
      '--b',
      'Content-Type: message/rfc822',
      '',
      original,
      '--b--',
      '',
    ].join('\n'),
  )
  const { cases } = await until(
    () => judgedCases('?includeCarriers=true'),
    ({ cases: all }) => all.length === 3,
  )
  const carrier = cases.find(({ isCarrier }) => isCarrier)
  const shown = (await service.ask(`/cases/${carrier?.caseId}`)) as { originals: string[] }
  const { report } = (await service.ask(`/cases/${shown.originals[0]}`)) as { report: Report }
  assert.deepEqual([report.brand?.name, report.sighting.carrier?.reporter], ['DHL', 'robin@example.org'])
  assert.equal((await judgedCases()).cases.length, 2, 'the stream shows the originals, not the carrier')
})

test('replay gives the same reports, and reindex rebuilds the database from blobs and journal', async () => {
  const before_ = (await service.ask('/health')) as { cases: { cases: number; sightings: number; judged: number } }
  const data = service.data
  await service.close()
  const replayed = await replay(contextFor(data), { caseIds: [], isSaving: false })
  assert.deepEqual([replayed.judged, replayed.moved], [3, []])
  await rm(`${data}/telltale.sqlite`, { force: true })
  const counts = await reindex(contextFor(data))
  assert.deepEqual([counts.cases, counts.sightings, counts.judged], [before_.cases.cases, before_.cases.sightings, before_.cases.judged])
  const again = await replay(contextFor(data), { caseIds: [], isSaving: false })
  assert.deepEqual([again.judged, again.moved], [3, []])
  service = await openService(data)
})

test('a journal that was cut off or damaged beside the database is refused in words, and the database stays', async () => {
  const data = service.data
  await service.close()
  const [file, database] = [`${data}/journal/000001.jsonl`, `${data}/telltale.sqlite`]
  const whole = await readFile(file, 'utf8')
  const lines = whole.split('\n').slice(0, -2)
  await writeFile(file, `${lines.join('\n')}\n`)
  await assert.rejects(openService(data), /journal .{1,200} is shorter than it was/)
  await writeFile(file, whole.replace('"type":"sighting"', '"type":"fighting"'))
  await assert.rejects(reindex(contextFor(data)), /000001\.jsonl is damaged in line 1/)
  assert.ok((await stat(database)).size > 0, 'reindex looks at the journal before it deletes anything')
  await writeFile(file, whole)
  service = await openService(data)
})

test('reindex after the journal was lost says how many mails are left without one', async () => {
  const data = service.data
  await service.close()
  const whole = await readFile(`${data}/journal/000001.jsonl`, 'utf8')
  await rm(`${data}/journal/000001.jsonl`)
  const { cases, unlisted } = await reindex(contextFor(data))
  assert.deepEqual([cases, unlisted], [0, 3])
  await writeFile(`${data}/journal/000001.jsonl`, whole)
  assert.equal((await reindex(contextFor(data))).unlisted, 0)
  service = await openService(data)
})

test('the report is about the first sighting at a trap, whichever came first', async () => {
  const data = service.data
  await service.close()
  // SMTP ends lines with CRLF: only then are these the same bytes.
  const raw = sample('bank-token.eml').toString('latin1').replace(/\r?\n/g, '\r\n')
  await writeFile(`${data}/same.eml`, raw, 'latin1')
  await importMails(contextFor(data), { paths: [`${data}/same.eml`] })
  service = await openService(data, 'none')
  const caseId: CaseId = `sha256:${createHash('sha256').update(raw, 'latin1').digest('hex')}`
  const sourceNow = async () => (await service.workspace.cases.findCase(caseId))?.judgement?.report.sighting.source
  assert.equal(await sourceNow(), 'file')
  await service.send(Buffer.from(raw, 'latin1'))
  await until(sourceNow, (source) => source === 'smtp')
  await service.close()
  await reindex(contextFor(data))
  service = await openService(data)
  assert.equal(await sourceNow(), 'smtp')
})

test('replay of a case that is not there is refused', async () => {
  const data = service.data
  await service.close()
  await assert.rejects(replay(contextFor(data), { caseIds: [`sha256:${'0'.repeat(64)}`], isSaving: false }), /There is no case/)
  service = await openService(data)
})

test('the API answers wrong questions in one sentence, without a stack', async () => {
  const answer = await fetch(`${service.url}/api/v1/cases?limit=many`, { headers: { authorization: 'Bearer wrong' } })
  assert.equal(answer.status, 401)
  assert.deepEqual(Object.keys((await answer.json()) as object), ['error'])
})
