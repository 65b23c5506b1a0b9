import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { sendSamples } from './send-samples.ts'
import { startListener } from './testing/listener.ts'

test('sends each sample as it stands, with the envelope of its header', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-'))
  context.after(() => rm(folder, { recursive: true }))
  await writeFile(
    join(folder, '1.eml'),
    'Return-Path: <bounce@example.com>\r\nFrom: "A, b" <a@example.com>\r\nTo: X <x@example.test>,\r\n y@example.test\r\n\r\n.dot\r\n',
  )
  await writeFile(join(folder, '2.eml'), 'Subject: no addresses\r\n\r\nhello\r\n')
  await writeFile(join(folder, '3.eml'), 'To: stranger@refused.example\r\n\r\nhello\r\n')
  await writeFile(join(folder, 'README.md'), '# no mail\n')
  const listener = await startListener(context, { domains: ['example.test', 'example.com'] })
  const { sent, refused } = await sendSamples(pathToFileURL(`${folder}/`), { host: '127.0.0.1', port: listener.port })
  assert.equal(sent, 2)
  assert.deepEqual(
    refused.map(({ path }) => path),
    [join(folder, '3.eml')],
  )
  assert.match(refused[0]?.says ?? '', /Relaying denied/)
  assert.deepEqual(
    listener.arrivals.map(({ envelope }) => [envelope?.mailFrom, envelope?.rcptTo]),
    [
      ['bounce@example.com', ['x@example.test', 'y@example.test']],
      ['', ['trap@example.com']],
    ],
  )
  assert.match(listener.texts()[0] ?? '', /^Return-Path: <bounce@example\.com>\r\n[\s\S]*\r\n\r\n\.dot\r\n$/)
})

test('does not fail the start when there is no folder or nobody listens', async () => {
  assert.deepEqual((await sendSamples('/nowhere/at/all', { host: '127.0.0.1', port: 9 })).sent, 0)
})
