import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RankedReport } from '../model/index.ts'
import { misusedService } from './misused.ts'

const evidenceOf = (signal: string, values: Readonly<Record<string, string>>) =>
  ({ evidence: [{ signal, title: '', kind: 'contradiction', values }] }) as unknown as Pick<RankedReport, 'evidence'>

test('a service is told by its domain, and by its name where it is an organisation that we know', () => {
  assert.deepEqual(misusedService(evidenceOf('genuine-service-relay', { service: 'zendesk.com', name: 'PayPal' })), {
    domain: 'zendesk.com',
    name: 'Zendesk',
  })
  assert.deepEqual(misusedService(evidenceOf('tenant-author', { platform: 'desk.example', name: 'Support' })), {
    domain: 'desk.example',
    name: 'desk.example',
  })
})
test('a value of the same name in another signal is no service, and a mail without any misuses none', () => {
  assert.equal(misusedService(evidenceOf('foreign-link', { service: 'zendesk.com' })), null)
  assert.equal(misusedService({ evidence: [] }), null)
})
