/** What is left behind by a start that fails half-way: nothing that stands in the way of the next. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { createContext, startService } from '../../src/app.ts'
import { defaultConfig } from '../../src/config/defaults.ts'
import { newDataFolder, openService } from './service.ts'

const data = newDataFolder()
const other = createServer().listen(0, '127.0.0.1')
before(() => once(other, 'listening'))
after(() => {
  other.close()
  rmSync(data, { recursive: true, force: true })
})

const startOn = (ports: { readonly smtp: number; readonly http: number }) => {
  const config = defaultConfig()
  const { smtp, http, dns } = config
  const changed = { smtp: { ...smtp, port: ports.smtp }, http: { ...http, port: ports.http }, dns: { ...dns, isOffline: true } }
  return startService(createContext({ config: { ...config, ...changed, data, freeBytesMin: 0 } }), { areSamplesWanted: false })
}

test('a port that is taken ends the start, holds no folder, and swallows no token', async () => {
  const { port } = other.address() as AddressInfo
  await assert.rejects(startOn({ smtp: 0, http: port }), /Port \d+ is taken/)
  await assert.rejects(startOn({ smtp: port, http: 0 }), /SMTP port \d+ is taken/)
  assert.equal(existsSync(`${data}/tokens.json`), false)
  const service = await openService(data)
  assert.ok(service.newToken, 'the token is shown by the first start that succeeds')
  assert.ok(existsSync(`${data}/tokens.json`))
  await service.close()
})

test('tokens that cannot be read are told in a sentence', async () => {
  writeFileSync(`${data}/tokens.json`, '')
  await assert.rejects(openService(data), /access tokens in .{1,200} cannot be read/)
})
