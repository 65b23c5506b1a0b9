/** What every driver of Access and of AuditLog must do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../../model/index.ts'
import type { Access, AuditEntry, AuditLog } from '../index.ts'

const isRefusal = (says: RegExp) => (cause: unknown) => cause instanceof Refusal && says.test(cause.message)
const FROM = { address: '192.0.2.7', browser: 'Test' }

/** @param open gives an access with one admin, whose name is `operator`; `reopen` as another process would */
export function testAccess(
  driver: string,
  open: () => Promise<{ readonly access: Access; readonly adminToken: string; readonly reopen: () => Promise<Access> }>,
): void {
  test(`${driver}: a token is known by itself alone, and says name and role`, async () => {
    const { access, adminToken } = await open()
    assert.deepEqual([access.whoIs(adminToken)?.name, access.whoIs(adminToken)?.role], ['operator', 'admin'])
    for (const wrong of ['', 'x', adminToken.slice(1), `${adminToken}x`, adminToken.toUpperCase()]) assert.equal(access.whoIs(wrong), null)
  })
  test(`${driver}: a token that was made works, also after a restart, and is listed without itself`, async () => {
    const { access, reopen } = await open()
    const { token, record } = await access.makeToken({ name: 'desk', role: 'analyst', by: 'operator' })
    assert.deepEqual([record.name, record.role, record.madeBy, record.lastUsedOn], ['desk', 'analyst', 'operator', null])
    const again = await reopen()
    assert.deepEqual(again.whoIs(token), { name: 'desk', role: 'analyst', tokenId: record.tokenId })
    assert.equal(JSON.stringify(again.tokens()).includes(token), false)
    assert.deepEqual(
      again.tokens().map(({ name }) => name),
      ['operator', 'desk'],
    )
  })
  test(`${driver}: the day of the last use is kept`, async () => {
    const { access, reopen } = await open()
    const { token } = await access.makeToken({ name: 'desk', role: 'reader', by: 'operator' })
    access.whoIs(token)
    // Noted beside the answer: the next change waits for it.
    await access.makeToken({ name: 'other', role: 'reader', by: 'operator' })
    const found = (await reopen()).tokens().find(({ name }) => name === 'desk')
    assert.equal(found?.lastUsedOn, new Date().toISOString().slice(0, 10))
  })
  test(`${driver}: two tokens of one name are refused`, async () => {
    const { access } = await open()
    await assert.rejects(access.makeToken({ name: 'operator', role: 'reader', by: 'operator' }), isRefusal(/named “operator” already/))
  })
  test(`${driver}: tokens made at once are all there`, async () => {
    const { access, reopen } = await open()
    const other = await reopen()
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, at) => (at % 2 ? access : other).makeToken({ name: `n${at}`, role: 'reader', by: 'x' })),
    )
    const again = await reopen()
    assert.equal(again.tokens().length, 13)
    for (const { token } of made) assert.ok(again.whoIs(token))
  })
  test(`${driver}: a token that was revoked is known no more, and its sessions end`, async () => {
    const { access, reopen } = await open()
    const { token, record } = await access.makeToken({ name: 'desk', role: 'reader', by: 'operator' })
    const secret = (await access.sessions.begin(record.tokenId, FROM)) ?? ''
    assert.equal(access.sessions.whoIs(secret)?.name, 'desk')
    await access.revokeToken('desk')
    for (const one of [access, await reopen()]) {
      assert.equal(one.whoIs(token), null)
      assert.equal(one.sessions.whoIs(secret), null)
      assert.deepEqual(one.sessions.list(), [])
    }
    assert.equal(await access.sessions.begin(record.tokenId, FROM), null)
    await assert.rejects(access.revokeToken('desk'), isRefusal(/no such token/))
  })
  test(`${driver}: the last admin token stays`, async () => {
    const { access, adminToken } = await open()
    await access.makeToken({ name: 'desk', role: 'analyst', by: 'operator' })
    await assert.rejects(access.revokeToken('operator'), isRefusal(/last admin token/))
    assert.ok(access.whoIs(adminToken))
    await access.makeToken({ name: 'second', role: 'admin', by: 'operator' })
    await access.revokeToken('operator')
    assert.equal(access.whoIs(adminToken), null)
  })
  test(`${driver}: a session outlives a restart and ends when it is ended`, async () => {
    const { access, adminToken, reopen } = await open()
    const tokenId = access.whoIs(adminToken)?.tokenId ?? ''
    const secret = (await access.sessions.begin(tokenId, FROM)) ?? ''
    const again = await reopen()
    const signedIn = again.sessions.whoIs(secret)
    assert.equal(signedIn?.role, 'admin')
    assert.equal(again.sessions.whoIs(adminToken), null, 'a token is no session')
    assert.equal(again.whoIs(secret), null, 'and a session is no token')
    const [listed] = again.sessions.list()
    assert.deepEqual([listed?.name, listed?.address, listed?.browser], ['operator', FROM.address, FROM.browser])
    assert.equal(JSON.stringify(again.sessions.list()).includes(secret), false)
    await again.sessions.end(signedIn?.sessionId ?? '')
    assert.equal(again.sessions.whoIs(secret), null)
    assert.equal(await again.sessions.end(signedIn?.sessionId ?? ''), null)
  })
  test(`${driver}: of one token only the newest sessions stay`, async () => {
    const { access, adminToken } = await open()
    const tokenId = access.whoIs(adminToken)?.tokenId ?? ''
    const secrets: string[] = []
    for (let at = 0; at < 23; at += 1) secrets.push((await access.sessions.begin(tokenId, FROM)) ?? '')
    assert.deepEqual(
      secrets.map((secret) => access.sessions.whoIs(secret) !== null),
      secrets.map((_, at) => at >= 3),
    )
  })
}

export const auditEntry = (at: number, given: Partial<AuditEntry> = {}): AuditEntry => ({
  at: new Date(1_700_000_000_000 + at * 1_000).toISOString(),
  by: 'operator',
  role: 'admin',
  from: '192.0.2.7',
  did: 'label-case',
  on: { number: String(at) },
  outcome: 'done',
  ...given,
})

export function testAuditLog(
  driver: string,
  open: () => Promise<{ readonly audit: AuditLog; readonly reopen: () => Promise<AuditLog> }>,
): void {
  test(`${driver}: what was appended comes back newest first, also after a restart`, async () => {
    const { audit, reopen } = await open()
    for (let at = 0; at < 5; at += 1) await audit.append(auditEntry(at, { by: `Zoë ${at}` }))
    const newest = await (await reopen()).newest(3)
    assert.deepEqual(
      newest.map(({ by }) => by),
      ['Zoë 4', 'Zoë 3', 'Zoë 2'],
    )
  })
  test(`${driver}: what is too long is cut, and stays one entry`, async () => {
    const { audit } = await open()
    const on = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`name ${at}`, 'ü\n'.repeat(100_000)]))
    await audit.append(auditEntry(0, { by: 'x'.repeat(100_000), on, says: 'y'.repeat(100_000) }))
    await audit.append(auditEntry(1))
    const [second, first, ...rest] = await audit.newest(10)
    assert.deepEqual([second?.on.number, first?.did, rest.length], ['1', 'label-case', 0])
    assert.ok(JSON.stringify(first).length < 5_000)
  })
}
