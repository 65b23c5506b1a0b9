/** Mail deleted by policy, in a real data folder: what goes, what stays, and that it is the same after a reindex. */
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, test } from 'node:test'
import { contextFor, newDataFolder } from '../../test/end-to-end/service.ts'
import type { CaseId } from '../model/index.ts'
import type { Workspace } from './context.ts'
import { mendRetired, retireDue } from './retention.ts'

const made: string[] = []
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

const mail = (words: string) =>
  Buffer.from(
    `From: DHL <a@parcel-desk.example>\r\nTo: robin@trap.example\r\nSubject: Your parcel ${words}\r\n\r\nPlease pay the customs fee at http://track-my-box.test/${words}\r\n`,
  )
const envelope = { peerAddress: '192.0.2.1', heloName: 'x.example', mailFrom: '', rcptTo: ['robin@trap.example'], tls: null }
const take = async ({ acceptor, pipeline }: Workspace, words: string): Promise<CaseId> => {
  const { caseId } = await acceptor.accept({ raw: mail(words), source: 'smtp', envelope, path: null })
  await pipeline.drained()
  return caseId
}
const inDays = (days: number) => ({ now: () => new Date(Date.now() + days * 86_400_000) })
async function opened() {
  const data = newDataFolder()
  made.push(data)
  const context = contextFor(data)
  return { context, workspace: await context.openWorkspace() }
}

test('by default nothing is ever deleted', async () => {
  const { workspace } = await opened()
  await take(workspace, 'one')
  assert.equal(await retireDue(workspace, inDays(10_000)), 0)
  await workspace.close()
})

test('what is old is deleted with all that was read in it; what is starred stays; it is so after a reindex, too', async () => {
  const { context, workspace } = await opened()
  const [old, starred] = [await take(workspace, 'blue'), await take(workspace, 'green-moss-and-other-words')]
  await workspace.journal.append([{ type: 'mark', at: '', caseId: starred, mark: 'star', by: 'x', note: '' }])
  await workspace.journal.append([{ type: 'split', at: '', splitId: 'split:1', cases: [starred], by: 'x', note: '' }])
  await workspace.pipeline.project()
  await workspace.settings.change({ retention: { days: 30 } })
  assert.equal(await retireDue(workspace, inDays(29)), 0)
  const before = await workspace.cases.findCase(old)
  const drawingOf = (id: CaseId) => workspace.drawings.get(`${id.slice('sha256:'.length)}1`)
  for (const id of [old, starred]) await workspace.drawings.put(`${id.slice('sha256:'.length)}1`, Buffer.from('picture'))
  assert.equal(await retireDue(workspace, inDays(31)), 1)
  const look = async ({ cases, blobs }: Workspace) => {
    const record = await cases.findCase(old)
    return {
      blobs: [await blobs.has(old), await blobs.has(starred)],
      case: [record?.state, record?.subject, record?.from, record?.verdict, record?.attackScore, record?.campaign, record?.judgement],
      says: record?.setAsideBecause,
      starred: (await cases.findCase(starred))?.state,
    }
  }
  const found = await look(workspace)
  assert.deepEqual(found.blobs, [false, true])
  assert.deepEqual(found.case, ['retired', '', '', before?.verdict, before?.attackScore, before?.campaign, null])
  assert.match(found.says ?? '', /^Deleted by policy on \d{4}-\d\d-\d\d: mail is kept for 30 days/)
  assert.equal(found.starred, 'judged')
  assert.deepEqual([await drawingOf(old), (await drawingOf(starred))?.length], [null, 7], 'what was drawn of it is gone as well')
  assert.equal(await retireDue(workspace, inDays(31)), 0)
  await workspace.close()

  const again = await context.openWorkspace({ isReindexing: true })
  await again.pipeline.drained()
  assert.deepEqual(await look(again), found)
  assert.equal((await again.queue.counts()).setAside, 0, 'nothing was tried that cannot be done')
  await again.close()
})

test('mail that was deleted and comes again is judged like any other', async () => {
  const { workspace } = await opened()
  const caseId = await take(workspace, 'one')
  await workspace.settings.change({ retention: { days: 1 } })
  assert.equal(await retireDue(workspace, inDays(2)), 1)
  assert.equal(await take(workspace, 'one'), caseId)
  const record = await workspace.cases.findCase(caseId)
  assert.deepEqual([record?.state, record?.sightings, await workspace.blobs.has(caseId)], ['judged', 2, true])
  await workspace.close()
})

test('mail that comes while it is being deleted is not lost', async () => {
  const { workspace } = await opened()
  const caseId = await take(workspace, 'one')
  await workspace.settings.change({ retention: { days: 1 } })
  for (let round = 0; round < 20; round += 1) {
    const [deleted] = await Promise.all([
      retireDue(workspace, inDays(2)),
      ...Array.from({ length: 3 }, () => workspace.acceptor.accept({ raw: mail('one'), source: 'smtp', envelope, path: null })),
    ])
    await workspace.pipeline.drained()
    const isRetired = await workspace.cases.isRetired(caseId)
    assert.equal(await workspace.blobs.has(caseId), !isRetired, `round ${round}: ${deleted} deleted, retired: ${isRetired}`)
  }
  await workspace.close()
})

test('bytes that a crash left behind are deleted at the next start', async () => {
  const { workspace } = await opened()
  const caseId = await take(workspace, 'one')
  await workspace.journal.append([{ type: 'retired', at: '', caseId, because: 'Deleted by policy.', remains: null }])
  await workspace.pipeline.project()
  assert.equal(await workspace.blobs.has(caseId), true)
  await mendRetired(workspace)
  assert.equal(await workspace.blobs.has(caseId), false)
  await workspace.close()
})
