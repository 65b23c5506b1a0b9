import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLinksLife } from './link-life.ts'

const asked = (text: string, words: string) => isLinksLife(text, text.indexOf(words), text.indexOf(words) + words.length)

for (const [text, words] of [
  ['Welcome. For your safety the link will expire in 24 hours.', '24 hours'],
  ['Para sua segurança, o link será desativado dentro de 24 horas.', 'dentro de 24'],
  ["Per seguretat, l'enllaç expirarà en 24 hores", '24'],
  ['Il link scadrà tra 24 ore', '24 ore'],
  ['此链接将在24小时后失效', '24小时'],
] as const)
  test(`a link's life is no haste: ${text}`, () => assert.ok(asked(text, words)))
for (const [text, words] of [
  ['Press the link within 24 hours, or your mailbox will be closed.', '24 hours'],
  ['Your password expires in 24 hours. Use the link below.', '24 hours'],
  ['The link is valid for a day.\nAct immediately', 'immediately'],
] as const)
  test(`haste is haste: ${text}`, () => assert.ok(!asked(text, words)))
test('reads a million letters in no time', () => {
  const text = 'link '.repeat(200_000)
  const before = performance.now()
  isLinksLife(text, 500_000, 500_004)
  assert.ok(performance.now() - before < 50)
})
