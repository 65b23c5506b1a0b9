import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './languages.ts'

for (const [language, text] of [
  ['en', 'Please have a look at the new mill before you go to the harbour.'],
  ['de', 'Bitte sehen Sie sich die neue Mühle an, bevor Sie zum Hafen gehen.'],
  ['fr', 'Veuillez regarder le nouveau moulin avant de partir pour le port.'],
  ['nl', 'Kijk eens naar de nieuwe molen voordat je naar de haven gaat.'],
  ['pt', 'Veja o novo moinho antes de ir para o porto, não se esqueça.'],
  ['es', 'Mire el nuevo molino antes de ir al puerto, por favor, señor.'],
  ['it', 'Guarda il nuovo mulino prima di andare al porto, che è vicino.'],
  ['pl', 'Proszę obejrzeć nowy młyn, zanim pójdziesz do portu w mieście.'],
  ['ru', 'Посмотрите на новую мельницу, прежде чем идти в гавань.'],
  ['ja', 'あたらしい水車小屋を見てから港へ行ってくださいませんか。'],
  ['zh', '请您在前往港口之前先看一看那座新的磨坊然后再告诉我们结果'],
  ['tr', 'Limana gitmeden önce lütfen yeni değirmene bir bakın ve bize yazın.'],
  ['sv', 'Titta på den nya kvarnen innan du går till hamnen, och hälsa från oss.'],
  ['cs', 'Podívejte se prosím na nový mlýn, než půjdete do přístavu, je to blízko.'],
  ['und', 'Mill 4711'],
  ['und', ''],
  ['und', '4711 4712 4713 4714 4715 4716'],
] as const) {
  test(`takes "${text.slice(0, 30)}" for ${language}`, () => assert.equal(languageOf(text), language))
}

for (const [why, language, text] of [
  ['Danish from Norwegian', 'da', 'Verificer din email, eller nulstil din adgangskode'],
  ['Norwegian from Danish', 'no', 'Bekreft e-posten din, eller tilbakestill passordet. Hilsen møllen'],
  ['a short greeting from a loan word', 'en', 'Hi dear,\nClient 4711\nCLAIM NOW'],
  [
    'an English line about leaving the list from the mail above it',
    'fr',
    'Votre moulin vous attend\nclick here to remove yourself from our list',
  ],
  ['a mail of such lines alone', 'en', 'You can unsubscribe here if you do not want to read this any more'],
] as const) {
  test(`tells ${why}`, () => assert.equal(languageOf(text), language))
}

test('reads what stands beside the text in turn, where the text says too little', () => {
  assert.equal(languageOf('', ['', 'der Müller und die Mühle sind nicht von hier']), 'de')
  assert.equal(languageOf('', ['le moulin est pour vous', 'the mill is not for you']), 'fr')
})
test('lets nothing beside the text overrule it', () => {
  assert.equal(languageOf('Please have a look at the mill before you go', ['der Müller und die Mühle sind nicht von hier']), 'en')
})
test('takes no language from jumble beside the text', () => assert.equal(languageOf('Mill', ['xq na wkzv tqp lrm bhgd']), 'und'))
