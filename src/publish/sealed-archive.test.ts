import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { ARCHIVE_PASSWORD, harmlessName, sealedArchive } from './sealed-archive.ts'

const opened = async (archive: Uint8Array, password: string) => {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { password })
  const [entry] = await reader.getEntries()
  const bytes = entry && !entry.directory ? await entry.getData(new Uint8ArrayWriter()) : null
  return { name: entry?.filename, isEncrypted: entry?.encrypted, text: bytes && Buffer.from(bytes).toString() }
}

test('a file comes out of its archive as it went in, with the password and not without', async () => {
  const archive = await sealedArchive('bill.html', Buffer.from('<script>alert(1)</script>'))
  assert.deepEqual(await opened(archive, ARCHIVE_PASSWORD), { name: 'bill.html', isEncrypted: true, text: '<script>alert(1)</script>' })
  await assert.rejects(opened(archive, 'wrong'))
  assert.ok(!Buffer.from(archive).includes('alert'))
})

test('an empty file can be packed, too', async () => {
  assert.equal((await opened(await sealedArchive('empty', new Uint8Array()), ARCHIVE_PASSWORD)).text, '')
})

test('a name leads nowhere and is nobody else’s', () => {
  for (const [given, kept] of [
    ['../../etc/passwd', 'passwd'],
    ['C:\\Windows\\evil.exe', 'evil.exe'],
    ['.bashrc', 'bashrc'],
    ['con.txt', 'file-contxt'],
    ['Rechnung \u202efdp.exe', 'Rechnung_fdp.exe'],
    ['', 'file-unnamed'],
    ['/', 'file-unnamed'],
    ['\u0000\u0001', 'file-unnamed'],
  ] as const)
    assert.equal(harmlessName(given), kept)
  assert.ok(harmlessName('x'.repeat(100_000)).length <= 90)
})
