import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HEADER, type Link, type VisibleText } from '../model/index.ts'
import { languageOf } from './languages.ts'
import { lureOf } from './lure.ts'

const at = { part: HEADER, start: 0, end: 10 }
const visibleOf = (text: string): VisibleText => ({
  part: '1',
  isHtml: false,
  text,
  runs: [{ start: 0, end: text.length, sourceStart: 0, sourceEnd: text.length }],
})
const button = (text: string, scheme = 'https'): Link => ({
  kind: 'anchor',
  text,
  href: 'https://example.com/',
  destination: 'https://example.com/',
  scheme,
  host: 'example.com',
  site: 'example.com',
  unwrapped: [],
  isCallToAction: true,
  at,
  textAt: at,
})
const read = (subject: string, body: string, pressed: string | null = null) =>
  lureOf({ text: subject, at }, visibleOf(body), pressed === null ? [] : [button(pressed)], [], languageOf(`${subject}\n${body}`))

for (const [language, subject, body, pressed, expected] of [
  [
    'English',
    'Your account will be suspended',
    'Dear customer,\nplease verify your account immediately.',
    'Verify now',
    'account verify-details fear',
  ],
  [
    'English',
    'Congratulations! You have won a gift card',
    'Answer the short survey to claim your reward.',
    'Click here',
    'prize claim reward',
  ],
  ['English', 'Your parcel is waiting', 'Please pay the customs fee within 24 hours.', 'Pay now', 'parcel pay urgency'],
  ['English', 'Claim your airdrop', 'Connect your wallet to receive tokens.', 'Claim now', 'crypto-wallet claim reward'],
  [
    'German',
    'Ihr Paket wartet auf die Zustellung',
    'Bitte bezahlen Sie die Zollgebühr für Ihre Sendung umgehend.',
    'Jetzt bezahlen',
    'parcel pay urgency',
  ],
  [
    'German',
    'Sicherheitswarnung: verdächtige Anmeldung',
    'Ihr Konto wurde gesperrt. Bitte bestätigen Sie Ihre Daten.',
    'Jetzt bestätigen',
    'security-alert verify-details fear',
  ],
  ['French', 'Votre colis est en attente', 'Veuillez payer les frais de livraison de votre colis.', 'Payer', 'parcel pay urgency'],
  ['Dutch', 'Uw pakket kon niet worden bezorgd', 'Betaal de verzendkosten van uw pakket vandaag nog.', 'Betaal nu', 'parcel pay urgency'],
  [
    'Portuguese',
    'Sua encomenda foi taxada',
    'Sua encomenda aguardando pagamento. Efetue o pagamento no prazo.',
    'Pagar agora',
    'parcel pay urgency',
  ],
  [
    'Spanish',
    'Su cuenta ha sido bloqueada',
    'Verifique sus datos para desbloquear su cuenta suspendida.',
    'Verificar',
    'account verify-details fear',
  ],
  [
    'Italian',
    'Il suo conto è stato bloccato',
    'Gentile cliente, verifica il tuo conto sospeso.',
    'Verifica',
    'account verify-details fear',
  ],
  ['Polish', 'Twoja paczka czeka', 'Zapłać pilnie opłatę za przesyłkę.', 'Zapłać teraz', 'parcel pay urgency'],
  ['Russian', 'Ваш аккаунт', 'Ваш аккаунт будет заблокирован. Подтвердите данные.', 'Подтвердить', 'account verify-details fear'],
  ['Turkish', 'Tebrikler, hediye kartı kazandınız', 'Hediye kartınızı alın.', 'Hediyenizi alın', 'prize claim reward'],
  ['Japanese', 'お荷物の配達について', 'お荷物をお届けできません。至急お支払いください。', '支払う', 'parcel pay urgency'],
  ['Chinese', '恭喜您中奖', '恭喜，您的奖品已准备好，立即领取。', '立即领取', 'prize claim reward'],
] as const) {
  test(`reads a lure in ${language}: ${subject}`, () => {
    const { object, action, persuasion } = read(subject, body, pressed)
    assert.equal(`${object} ${action} ${persuasion}`, expected)
  })
}

test('the subject weighs more than the small print', () =>
  assert.equal(read('Casino free spins for you', 'Parcel. Come and see.', 'Go').object, 'gambling'))

test('a plain mail has no object, pushes nobody and asks nothing', () => {
  const { object, action, persuasion, genericGreeting } = read('Sunday', 'See you at the mill.')
  assert.deepEqual([object, action, persuasion, genericGreeting], ['other', 'none', 'none', null])
})

test('a button that nobody explains is still to be pressed', () => assert.equal(read('Sunday', 'The mill', 'Mill').action, 'click'))

test('a letter whose only link writes a mail wants an answer', () =>
  assert.equal(lureOf({ text: 'Sunday', at }, visibleOf('The mill'), [button('Mill', 'mailto')], [], 'en').action, 'reply'))

test('every phrase points where it stands', () => {
  const body = 'Dear customer,\nyour mailbox is full.'
  const lure = read('', body)
  assert.equal(lure.genericGreeting?.text, 'Dear customer')
  for (const { text, at: place } of [...lure.objectPhrases, ...(lure.genericGreeting ? [lure.genericGreeting] : [])])
    assert.equal(body.slice(place.start, place.end), text)
  assert.ok(lure.objectPhrases.length > 0)
})

for (const [greeting, is] of [
  ['Dear customer,', true],
  ['Sehr geehrte Damen und Herren,', true],
  ['Cher client,', true],
  ['Prezado cliente,', true],
  ['Estimado cliente:', true],
  ['Gentile cliente,', true],
  ['Beste klant,', true],
  ['Hallo Ada,', false],
  ['Dear Ada Byron,', false],
  ['Bonjour Ada,', false],
  ['Olá, João,', false],
  ['Ciao, Ada Byron!', false],
  ['Hola, Cliente:', true],
  ['Dear customer, Attention!', true],
  ['Attention!', false],
  ['Dzień dobry, Ada!', false],
  ['Guten Tag, Ada Byron,', false],
  ['Dzień dobry!', true],
  ['Guten Tag,', true],
] as const) {
  test(`"${greeting}" names ${is ? 'nobody' : 'its reader'}`, () =>
    assert.equal(read('', `${greeting}\nhere is your receipt.`).genericGreeting !== null, is))
}

for (const [what, text] of [
  ['a million greetings', 'Dear customer, '.repeat(100_000)],
  ['a million letters', 'a'.repeat(1_000_000)],
  ['a million line ends', '\n'.repeat(1_000_000)],
  ['half surrogates', '\udc00'.repeat(1_000_000)],
] as const) {
  test(`reads ${what} in no time`, () => {
    const before = performance.now()
    lureOf({ text, at }, visibleOf(text), Array(500).fill(button(text)), [], 'en')
    languageOf(text)
    assert.ok(performance.now() - before < 200)
  })
}

const file = {
  part: '2',
  filename: 'statement.pdf',
  type: 'application/pdf',
  bytes: 9,
  format: null,
  entries: null,
  page: null,
  opens: [],
  at,
}
const actionOf = (text: string, attachments = [file], links: readonly Link[] = []) =>
  lureOf({ text: 'Statement', at }, visibleOf(text), links, attachments, 'en').action
test('a file and no link is to be opened', () => assert.equal(actionOf('Your account. Please verify.'), 'open-file'))
test('a picture is not to be opened', () => assert.notEqual(actionOf('See.', [{ ...file, type: 'image/png' }]), 'open-file'))
test('a number and no link is to be called', () =>
  assert.equal(actionOf('Your plan was renewed. Call us on +1 (808) 555-0123.', []), 'call'))
test('what calms hurries nobody', () =>
  assert.equal(
    read('Your sign-in link', 'The link is valid for 24 hours. If you did not request it, ignore this email.', 'Sign in').persuasion,
    'none',
  ))
test('a link that soon expires hurries nobody', () =>
  assert.notEqual(read('Sunday at the mill', 'For your safety, the link expires in 24 hours.', 'Mill').persuasion, 'urgency'))
test('to reach a site is not to log in', () => {
  const pressing = (pressed: string) => read('Domingo no moinho', 'Veja o novo moinho que não é longe da cidade.', pressed).action
  assert.notEqual(pressing('Acessar o catálogo'), 'log-in')
  assert.equal(pressing('Acessar minha conta'), 'log-in')
  assert.notEqual(read('Domingo en el molino', 'Mire el nuevo molino de la ciudad.', 'Acceder a la revista').action, 'log-in')
})
test('words of a footer ask for nothing', () =>
  assert.equal(
    read('Sunday at the mill', 'You received this mail from us. Click here to claim nothing more and unsubscribe.', 'Mill').action,
    'click',
  ))
