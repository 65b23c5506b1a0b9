import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asksToBePressed } from './pressing-words.ts'

for (const text of [
  'Verify my account',
  '>> CLAIM NOW <<',
  'Jetzt bestätigen',
  'Regularizar Pagamento',
  'Clique aqui para resgatar',
  'Vérifier mon compte',
  'Log in',
  'View document',
]) {
  test(`is to be pressed: ${text}`, () => assert.ok(asksToBePressed(text)))
}
for (const text of [
  'About',
  'News',
  '',
  'Paypal',
  'Openings',
  'Our shop',
  'View in browser',
  'Download',
  'Click here to stop',
  'Hier',
  '🎁',
]) {
  test(`is a place in a menu: ${text || 'nothing'}`, () => assert.ok(!asksToBePressed(text)))
}
test('a long run of spaces and signs is read in no time', () => assert.ok(!asksToBePressed(`${' '.repeat(100_000)}Verify`)))
