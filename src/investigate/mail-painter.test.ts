/** The painter runs nothing and reaches nobody, whatever it is given to paint. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { findBrowser } from './browser.ts'
import { openMailPainter, PICTURE_BYTES_MAX } from './mail-painter.ts'

const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(request.url ?? '')
  response.end('x')
}).listen(0, '127.0.0.1')
const painter = openMailPainter(() => findBrowser())
after(async () => {
  await painter.close()
  server.close()
})
const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8

test('a drawing that would load, run and lead away does none of it, and is painted', async () => {
  if (!server.listening) await once(server, 'listening')
  const there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const hostile = `<meta http-equiv="refresh" content="0;url=${there}/away"><link rel="stylesheet" href="${there}/sheet"><img src="${there}/pixel">
<iframe src="${there}/frame"></iframe><script>fetch('${there}/script')</script><body style="background:url(${there}/back)" onload="location='${there}/load'">`
  assert.ok(isJpeg(await painter.paint(`<!doctype html>${hostile}<p>still here</p>`)))
  assert.deepEqual(asked, [])
})
test('a mail of any size gives a picture in bounds', async () => {
  const boxes = Array.from(
    { length: 20_000 },
    (_, at) => `<i style="background:hsl(${(at * 47) % 360} 90% 50%);display:inline-block;width:3px;height:3px"></i>`,
  )
  const picture = await painter.paint(`<!doctype html>${boxes.join('')}`)
  assert.ok(isJpeg(picture) && picture.byteLength <= PICTURE_BYTES_MAX)
})
test('where there is no browser it says so, again and again', async () => {
  const without = openMailPainter(async () => null)
  await assert.rejects(without.paint('<p>x</p>'), /no browser/)
  await assert.rejects(without.paint('<p>x</p>'), /no browser/)
  await without.close()
})
