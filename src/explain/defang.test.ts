import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanText, defang } from './defang.ts'

for (const [shown, safe] of [
  ['https://evil.example/a', 'hxxps://evil[.]example/a'],
  ['ask 192.0.2.7 now', 'ask 192[.]0[.]2[.]7 now'],
  ['http://192.0/', 'hxxp://192[.]0/'],
  ['1.2.3.example.com', '1[.]2[.]3[.]example[.]com'],
  ['12.example', '12[.]example'],
  ['7-192.0.2.7', '7-192[.]0[.]2[.]7'],
  ['1.2.3.4-5', '1[.]2[.]3[.]4-5'],
  ['529.982.247-25.example', '529[.]982[.]247-25[.]example'],
] as const)
  test(`makes unclickable: ${shown}`, () => assert.equal(defang(shown), safe))

for (const sum of [
  'Your balance: 1.3426 BTC',
  '2.000.000,00 euros',
  'R$ 1.849,22 today',
  'the law 9.430/1996',
  'CPF 529.982.247-25',
  'CNPJ 33.000.167/0001-01',
])
  test(`leaves a figure as it is: ${sum}`, () => assert.equal(defang(sum), sum))

test('mathematical signs are read as the letters that they pass for', () => {
  assert.equal(cleanText('𝐮𝐩𝐝𝐚𝐭𝐞 𝘆𝗼𝘂𝗿 card ½'), 'update your card ½')
})
