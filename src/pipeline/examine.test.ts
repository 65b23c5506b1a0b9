import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examine } from './examine.ts'
import { DNS_MS_MAX } from './gather.ts'

const signed = (host: string) => `DKIM-Signature: v=1; a=rsa-sha256; d=${host}; s=s; h=from; bh=AA==; b=AA==
From: a@${host}
Subject: hello

hello
`
const carrier = (originals: readonly string[]) => `From: robin@example.org
Subject: is this real?
Content-Type: multipart/mixed; boundary=b

${originals.map((one) => `--b\nContent-Type: message/rfc822\n\n${one}\n`).join('')}--b--
`

test('a carrier and all its originals share the two seconds of DNS', async () => {
  const silent = { resolve: () => new Promise<never>(() => undefined) }
  const raw = Buffer.from(carrier(['one.example', 'two.example', 'three.example'].map(signed)))
  const startedAt = performance.now()
  const reports = await examine(raw, { resolver: silent, trustedReceivers: [], clock: { now: () => new Date(0) }, source: 'file' })
  assert.equal(reports.length, 3)
  assert.ok(performance.now() - startedAt < DNS_MS_MAX * 1.9)
})
