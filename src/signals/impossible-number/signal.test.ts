import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tryMail } from '../try-mail.test.ts'
import { mayBeOf } from './parcel-forms.ts'
import { impossibleNumber } from './signal.ts'

const mail = (name: string, body: string, subject = 'Hello', more = '') =>
  `From: ${name} <notice@mailer.example>\nTo: ada@reader.example\nSubject: ${subject}\n${more}Content-Type: text/html; charset=utf-8\n\n<p>${body}</p>`
const said = async (...of: Parameters<typeof mail>) => {
  const found = await tryMail(impossibleNumber, mail(...of))
  return Array.isArray(found) ? found.map(({ message }) => message) : found
}

const WRONG_CNPJ = 'Todos os direitos reservados. CNPJ 11.222.333/0001-82'

test('fires on check digits that do not hold', async () => assert.deepEqual(await said('Loja', WRONG_CNPJ), ['cnpj']))
test('says a number of subject and text once', async () =>
  assert.deepEqual(await said('Loja', WRONG_CNPJ, 'CNPJ 11.222.333/0001-82'), ['cnpj']))
test('stays silent on a list, whose members write about numbers', async () =>
  assert.equal(await said('Ada', WRONG_CNPJ, 'Hello', 'List-Id: <talk.lists.example>\nList-Post: <mailto:talk@lists.example>\n'), 'silent'))

const UPS = ['UPS', 'UPS could not deliver. Your tracking code: LAMP-318-K4T7. UPS Customer Service', 'UPS: your parcel'] as const
test('fires on what is no number of the parcel service', async () => assert.deepEqual(await said(...UPS), ['service']))
test('stays silent on the number of a shop', async () =>
  assert.equal(await said('Lampshop', 'Your tracking code: LAMP-318-K4T7'), 'silent'))

for (const [service, number] of [
  ['ups', '1Z999AA10123456784'],
  ['ups', 'T1234098765'],
  ['ups', 'MM4AH82Y5KNTE'],
  ['dhl', '00340434161094015902'],
  ['dhl', 'JJD000390012345098765'],
  ['dhl', '3SABCD12345098'],
  ['dhl', 'RR473124829DE'],
  ['gls', '96B12345'],
  ['gls', 'ZNFWZLCH'],
  ['gls', '12345098765'],
  ['usps', '9400100987600000543210'],
  ['usps', 'RA473124829US'],
  ['correios', 'AA473124829BR'],
  ['a-service-without-a-row', 'ANYTHING1'],
  ['ups', '36791'],
] as const) {
  test(`${number} may be a number of ${service}`, () => assert.ok(mayBeOf(service, number)))
}
for (const [service, number] of [
  ['ups', 'LAMP318K4T7'],
  ['dhl', 'USABC0QXK7C'],
  ['gls', '43120984DE'],
  ['usps', 'CX2031040860US'],
  ['correios', 'BR4312098'],
] as const) {
  test(`${number} is no number of ${service}`, () => assert.ok(!mayBeOf(service, number)))
}
