import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { contextFor, newDataFolder } from '../../test/end-to-end/service.ts'
import { evaluateLabels } from './evaluate.ts'
import { importMails } from './import-mails.ts'

const WISH = { root: '.', honest: [], trustReceivers: [], isStored: true } as const

test('what people said of stored cases is what verdicts are held against; what they contest is left out', async () => {
  const data = newDataFolder()
  const context = contextFor(data)
  try {
    await assert.rejects(evaluateLabels(context, WISH), /Nobody has labelled a stored case yet/)
    await importMails(context, { paths: ['samples/failed-update.eml', 'samples/honest-receipt.eml', 'samples/parcel-fee.eml'] })
    const workspace = await context.openWorkspace()
    await workspace.pipeline.drained()
    const { cases } = await workspace.cases.listCases({ limit: 5 })
    const labels = new Map([
      [/failed update/, 'attack'],
      [/Paket/, 'contested'],
      [/./, 'unwanted'],
    ] as const)
    const said = cases.map(({ caseId, subject }) => {
      const label = [...labels].find(([words]) => words.test(subject))?.[1] ?? 'attack'
      return { type: 'label', at: '2026-12-01T00:00:00.000Z', caseId, label, by: 'x', note: '' } as const
    })
    await workspace.journal.append(said)
    await workspace.pipeline.project()
    await workspace.close()
    const { json, misses } = await evaluateLabels(context, WISH)
    const { mails, attacksFound } = json as { mails: number; attacksFound: { part: number; of: number } }
    assert.deepEqual([mails, attacksFound.of], [2, 1])
    // An honest receipt that somebody called unwanted: a miss, and named as one.
    assert.equal(misses.length, 1)
    assert.match(misses[0] ?? '', /^sha256:[0-9a-f]{64}\tspam\tbenign/)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
})
