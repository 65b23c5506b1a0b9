import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { auditEntry, testAccess, testAuditLog } from '../../ports/contract/access.contract.ts'
import { openAuditLog, openTokens } from './index.ts'

const made: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-access-'))
  made.push(folder)
  return folder
}
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})
const openNew = async () => {
  const folder = newFolder()
  const access = await openTokens(folder)
  await access.keep()
  return { folder, access, adminToken: access.newToken ?? '', reopen: () => openTokens(folder) }
}

testAccess('folder', openNew)
testAuditLog('folder', async () => {
  const folder = newFolder()
  return { audit: await openAuditLog(folder), reopen: () => openAuditLog(folder) }
})

test('neither tokens nor sessions stand in a file, and nobody else may read the files', async () => {
  const { folder, access, adminToken } = await openNew()
  const secret = (await access.sessions.begin(access.whoIs(adminToken)?.tokenId ?? '', { address: '', browser: '' })) ?? ''
  for (const name of readdirSync(folder).filter((one) => !one.includes('.lock'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    assert.ok(!text.includes(adminToken) && !text.includes(secret), name)
    assert.equal(statSync(join(folder, name)).mode & 0o077, 0, name)
  }
})

test('a token made or revoked by another process counts within seconds', async () => {
  const { access, reopen } = await openNew()
  const { token } = await (await reopen()).makeToken({ name: 'desk', role: 'reader', by: 'command line' })
  await new Promise((done) => setTimeout(done, 1_100))
  assert.equal(access.whoIs(token)?.name, 'desk')
  await (await reopen()).revokeToken('desk')
  await new Promise((done) => setTimeout(done, 1_100))
  assert.equal(access.whoIs(token), null)
})

test('files of older programs are read, and one that was spoiled while we run locks nobody out', async () => {
  const { folder, access, adminToken, reopen } = await openNew()
  const file = join(folder, 'tokens.json')
  const [{ role, sha256, madeAt }] = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify([{ role, sha256, madeAt }]))
  assert.equal((await reopen()).whoIs(adminToken)?.name, 'operator')
  writeFileSync(file, '[{"role":"emperor"}]')
  await new Promise((done) => setTimeout(done, 1_100))
  assert.equal(access.whoIs(adminToken)?.role, 'admin')
  await assert.rejects(reopen(), /access tokens in .{1,200} cannot be read/)
})

test('old sessions are over', async () => {
  const { folder, access, adminToken, reopen } = await openNew()
  const secret = (await access.sessions.begin(access.whoIs(adminToken)?.tokenId ?? '', { address: '', browser: '' })) ?? ''
  const file = join(folder, 'sessions.json')
  const [session] = JSON.parse(readFileSync(file, 'utf8'))
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  for (const [startedAt, lastSeenOn, isAlive] of [
    [daysAgo(31), daysAgo(0).slice(0, 10), false],
    [daysAgo(20), daysAgo(17).slice(0, 10), false],
    [daysAgo(29), daysAgo(3).slice(0, 10), true],
  ] as const) {
    writeFileSync(file, JSON.stringify([{ ...session, startedAt, lastSeenOn }]))
    assert.equal((await reopen()).sessions.whoIs(secret) !== null, isAlive, `${startedAt} ${lastSeenOn}`)
  }
})

test('an audit log that has grown goes on in another file, and is read over both', async () => {
  const folder = newFolder()
  const audit = await openAuditLog(folder, { fileBytesMax: 1_000 })
  for (let at = 0; at < 30; at += 1) await audit.append(auditEntry(at))
  assert.ok(readdirSync(folder).length > 3)
  assert.deepEqual(
    (await audit.newest(100)).map(({ on }) => on.number),
    Array.from({ length: 30 }, (_, at) => String(29 - at)),
  )
})

test('a line that a crash tore swallows no other', async () => {
  const folder = newFolder()
  await (await openAuditLog(folder)).append(auditEntry(0))
  appendFileSync(join(folder, 'audit.jsonl'), '{"at":"2026-')
  const again = await openAuditLog(folder)
  await again.append(auditEntry(1))
  assert.deepEqual(
    (await again.newest(10)).map(({ on }) => on.number),
    ['1', '0'],
  )
})
