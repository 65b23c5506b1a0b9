/** Greetings that name nobody, or name the reader another way: honest senders use them too. */

export const GREETINGS: Readonly<Record<string, readonly string[]>> = {
  en: ['Hello,', 'Dear customer,', 'Dear {person},', 'Hello {person}!'],
  de: ['Guten Tag,', 'Sehr geehrte Kundin, sehr geehrter Kunde,', 'Hallo {first},', 'Liebe(r) {person},'],
  pt: ['Olá,', 'Prezado cliente,', 'Oi {first}!', 'Olá {first},'],
  es: ['Hola:', 'Estimado cliente:', 'Hola {first}:', 'Estimado/a {person}:'],
  fr: ['Bonjour,', 'Chère cliente, cher client,', 'Bonjour {person},', 'Cher/Chère {first},'],
  nl: ['Hallo,', 'Beste klant,', 'Geachte {person},', 'Hoi {first}!'],
  it: ['Ciao,', 'Gentile cliente,', 'Gentile {person},', 'Ciao, {first}!'],
  pl: ['Dzień dobry,', 'Szanowni Państwo,', 'Cześć {first}!', 'Witaj {first},'],
  ja: ['お客様各位', 'いつもご利用いただきありがとうございます。', '{person} さん', 'こんにちは、{person} さん'],
  ru: ['Здравствуйте!', 'Уважаемый клиент!', 'Привет, {first}!', 'Добрый день, {first}!'],
  tr: ['Merhaba,', 'Sayın müşterimiz,', 'Sayın {person},', 'Selam {first},'],
  zh: ['您好：', '尊敬的用户：', '亲爱的{person}：', '{person}您好！'],
}
