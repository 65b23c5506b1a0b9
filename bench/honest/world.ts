/** The invented facts of one mail: who writes to whom, when, about what, and the links of it. */
import type { Kind } from './letter.ts'
import { goodsOf, linkOf, type Organisation, orderOf, organisationOf, outsideLinkOf, slugOf } from './organisations.ts'
import { homeOf, type Person, personOf, placesOf } from './people.ts'
import { CAPITALS, DIGITS, HEX, type Random } from './random.ts'

const DAY = 86_400_000
const DEVICES = [
  'Chrome, Windows 11',
  'Safari, iPhone',
  'Firefox, Ubuntu',
  'Edge, Windows 10',
  'Chrome, Android',
  'Safari, macOS',
  'Samsung Galaxy S21',
]
const PATHS: Readonly<Record<Kind, readonly string[]>> = {
  receipt: ['account/orders', 'orders', 'my/purchases'],
  invoice: ['billing', 'invoices', 'my/bills'],
  code: ['help'],
  reset: ['reset-password', 'account/password', 'auth/reset', 'login/forgot'],
  verify: ['verify', 'user/confirm', 'confirm-email', 'activate'],
  signin: ['settings/security', 'account/activity', 'login'],
  security: ['account/security', 'settings', 'login'],
  parcel: ['track', 'orders/tracking', 't'],
  renewal: ['account/subscription', 'my/plan'],
  payfailed: ['billing/payment-method', 'account/billing', 'login?next=billing'],
  storage: ['upgrade', 'account/storage', 'plans'],
  newsletter: ['news', 'shop/new', 'magazine', 'blog'],
  invite: ['invite', 'join', 'd', 'share'],
  comment: ['discussion', 'posts', 'c'],
  survey: ['feedback', 'survey', 'review'],
  event: ['tickets', 'events', 'calendar'],
  deletion: ['login', 'account/keep'],
  policy: ['legal/terms', 'privacy', 'updates'],
  welcome: ['start', 'welcome', 'onboarding', 'login'],
}

export interface World {
  readonly random: Random
  readonly language: string
  readonly organisation: Organisation
  readonly person: Person
  readonly mailbox: string
  readonly at: Date
  /** Whether links run over the sender's mailing service: usual in newsletters, rarer elsewhere. */
  readonly tracked: boolean
  /** Fills `{name}` placeholders. */
  fill(text: string): string
  value(name: string): string
  link(purpose?: string): string
  readonly items: readonly { readonly name: string; readonly price: string }[]
}

export function worldOf(language: string, kind: Kind, tracked: boolean, random: Random): World {
  const places = placesOf(language)
  const organisation = organisationOf(language, kind, random)
  const person = personOf(language, random)
  const friend = personOf(language, random)
  const at = new Date(Date.UTC(2013, 0, 5) + Math.floor(random.next() * 13.7 * 365 * DAY))
  const dateStyle = random.pick(['long', 'medium', 'short'] as const)
  const dateOf = (days: number) =>
    new Intl.DateTimeFormat(places.locale, { dateStyle, timeZone: 'UTC' }).format(new Date(at.getTime() + days * DAY))
  const money = new Intl.NumberFormat(places.locale, { style: 'currency', currency: places.currency })
  const scale = { JPY: 120, RUB: 70, TRY: 25, CNY: 7, BRL: 5 }[places.currency] ?? 1
  const priceOf = () => Math.round(random.int(290, 18_000) * scale) / 100
  const prices = Array.from({ length: random.int(1, 4) }, priceOf)
  const items = prices.map((price) => ({ name: goodsOf(random), price: money.format(price) }))
  const mailbox = mailboxOf(person, language, random)
  const token = random.pick([
    random.letters(32, HEX),
    random.letters(43),
    random.letters(22),
    `${random.letters(6)}-${random.letters(32, HEX)}`,
  ])
  const ip = `${random.pick(['203.0.113', '198.51.100', '192.0.2'])}.${random.int(2, 250)}`
  const values: Readonly<Record<string, string>> = {
    org: organisation.name,
    domain: organisation.domain,
    person: person.full,
    first: person.first,
    friend: friend.full,
    amount: money.format(prices.reduce((sum, price) => sum + price, 0)),
    date: dateOf(0),
    before: dateOf(-random.int(1, 20)),
    later: dateOf(random.int(3, 30)),
    time: `${String(random.int(0, 23)).padStart(2, '0')}:${random.letters(1, '012345')}${random.letters(1, DIGITS)}`,
    order: orderOf(random),
    product: items[0]?.name ?? '',
    code: random.chance(0.8) ? random.letters(6, DIGITS) : `${random.letters(4, CAPITALS)}-${random.letters(4, CAPITALS)}`,
    city: random.pick(places.cities),
    carrier: random.pick(places.carriers),
    device: random.pick(DEVICES),
    ip,
    n: String(random.int(2, 14)),
    last4: random.letters(4, DIGITS),
    mail: mailbox,
    user: mailbox.split('@')[0] ?? '',
    year: String(at.getUTCFullYear()),
  }
  const value = (name: string) => {
    const known = values[name]
    if (known === undefined) throw new Error(`No value named ${name}.`)
    return known
  }
  return {
    random,
    language,
    organisation,
    person,
    mailbox,
    at,
    tracked,
    items,
    value,
    fill: (text) => text.replace(/\{(\w+)\}/g, (_, name: string) => value(name)),
    link: (purpose) => {
      const outside = purpose === undefined && random.chance(0.2) ? outsideLinkOf(kind, organisation, random) : null
      return outside ?? linkOf(organisation, purpose ?? withToken(random.pick(PATHS[kind]), token, random), tracked, random)
    },
  }
}

/** Addresses of people whose names are not in Latin letters. */
const HANDLES: Readonly<Record<string, readonly string[]>> = {
  ja: ['yoko-takahashi', 'kenta-m', 'misaki', 'sho-kawaguchi', 'yukiko-ishii', 'sakura-n', 'naoki'],
  ru: ['alena-v', 'dmitry-lebedev', 'svetlana-k', 'igor-shubin', 'ksenia', 'pavel-gromov', 'marina-e'],
  zh: ['xiaoyan', 'weiming-chen', 'lijuan', 'zhiqiang-lin', 'yutong', 'haoran-zhao', 'wenjing'],
}

function withToken(path: string, token: string, random: Random): string {
  if (path.includes('?')) return `${path}&t=${token}`
  return random.pick([() => `${path}?token=${token}`, () => `${path}/${token}`, () => path])()
}

function mailboxOf(person: Person, language: string, random: Random): string {
  const own = slugOf(person.full)
  const plain = own.length > 3 ? own : random.pick(HANDLES[homeOf(language)] ?? ['office', 'info', 'home'])
  const local = random.pick([plain.replaceAll('-', '.'), plain.replaceAll('-', ''), `${plain.split('-')[0]}${random.int(1, 99)}`])
  return `${local}@${random.pick(['mail.example.net', 'example.net', 'post.example.org', 'inbox.example.com', 'kanzlei-muster.example', 'uni.example'])}`
}
