/** Invented senders: a name, a domain, a look and a way of sending each. None is meant to exist. */
import type { Kind } from './letter.ts'
import { placesOf } from './people.ts'
import { CAPITALS, DIGITS, HEX, type Random } from './random.ts'

const HEADS =
  namesIn(`Nordwick Larkfell Ostrava-Blau Tamarillo Quillon Brightmoor Fennimore Kestrelby Juniper_Row Ardenfold Velloway Palomar_&_Finch
Zephrine Meridock Saltbourne Umberhill Corvano Hollinside Pinecrest_Lane Marrowbone Lumenta Trevarno Ondelia Brumeval Cardelle Solanea
Vindhaven Kornblum Rotkehl Steinadler Apfelquell Duinzicht Wolkenpad Montefiore_Blu Castelverde Zielona_Sowa Bursztynka Hoshizora Kawasemi
Yamabuki Sinitsa Berezka Mavi_Deniz Lale_Bahçe Qinghe Yunduo Azulejo_Norte Mirafonte Sierra_Clara Bosquejo`)
const TRADES =
  namesIn(`Kaffee Books Outdoor Travel Bank Energy Mobile Cloud Music Tickets Pharmacy Garden Cycles Kitchen Insurance Learning Hosting
Health Furniture Shoes Toys Fitness Video Notes Forum Telecom Pets Coworking Photo Games Rail Foods Optik Fashion Studio Analytics Tools`)
const COLOURS = ['#1a73e8', '#0b6e4f', '#b3261e', '#5b2a86', '#e07a1f', '#111827', '#00838f', '#c2185b', '#33691e', '#2f4858', '#6d4c41']
const GOODS =
  namesIn(`Merino_scarf Desk_lamp_“Arc” Espresso_beans_1_kg Trail_shoes_42 Annual_plan Wireless_earbuds Notebook_A5 Cast-iron_pan Yoga_mat
Family_ticket Pro_licence USB-C_hub Ceramic_mug_×2 Rain_jacket Bicycle_bell Storage_100_GB Olive_oil_5_l Picture_frame Bluetooth_speaker`)

/** How a sender's links and bounces run: over its own site, its own tracker name, or a mailing service's. */
export type Sending = 'own' | 'click' | 'sendgrid' | 'mailchimp' | 'mandrill' | 'mailgun' | 'ses' | 'postmark'

export interface Organisation {
  readonly name: string
  readonly domain: string
  readonly mailbox: string
  readonly street: string
  readonly colour: string
  readonly sending: Sending
  /** The domain that its mail is from: mostly its own, sometimes a second one kept for mail. */
  readonly mailDomain: string
  readonly cdn: string
}

const COMMON = ['no-reply', 'noreply', 'info', 'support', 'service', 'notifications']
/** The mailboxes that mail of a kind comes from, besides the common ones. */
const MAILBOXES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  receipt: ['orders', 'shop', 'billing', 'receipts'],
  invoice: ['billing', 'invoices', 'accounting', 'rechnung'],
  renewal: ['billing', 'subscriptions', 'members'],
  payfailed: ['billing', 'payments', 'accounts'],
  reset: ['accounts', 'security', 'login', 'webmaster'],
  verify: ['accounts', 'welcome', 'registration'],
  code: ['verify', 'accounts', 'security'],
  signin: ['security', 'accounts', 'alerts'],
  security: ['security', 'accounts', 'admin'],
  parcel: ['shipping', 'orders', 'delivery'],
  newsletter: ['news', 'newsletter', 'hello', 'editor'],
  event: ['events', 'tickets', 'booking'],
  survey: ['feedback', 'hello', 'reviews'],
  welcome: ['hello', 'welcome', 'team'],
  comment: ['notify', 'forum', 'reply'],
}

export function organisationOf(language: string, kind: Kind, random: Random): Organisation {
  const head = random.pick(HEADS)
  const trade = random.pick(TRADES)
  const name = random.chance(0.7) ? `${head} ${trade}` : head
  const slug = slugOf(random.chance(0.6) ? name : `${random.pick(['get', 'my', ''])}${head}`)
  const { endings, cities } = placesOf(language)
  const style = random.next()
  const domain = style < 0.5 ? `${slug}.example` : style < 0.6 ? `${slug}.test` : `${slug}-example.${random.pick(endings)}`
  const cdns = [
    `cdn.${domain}`,
    `static.${domain}`,
    `images.${domain}`,
    `www.${domain}`,
    'd1k2x3examplecdn.cloudfront.net',
    'mcusercontent.com',
  ]
  return {
    name,
    domain,
    mailDomain: random.chance(0.92) ? domain : mailDomainOf(domain, random),
    mailbox: random.pick([...COMMON, ...(MAILBOXES[kind] ?? ['hello', 'team']), ...(MAILBOXES[kind] ?? [])]),
    street: `${head} ${trade}, ${random.int(1, 240)} ${random.pick(['Mill Lane', 'Harbour Road', 'Linden', 'Rua Nova', 'Via Roma'])}, ${random.pick(cities)}`,
    colour: random.pick(COLOURS),
    sending: random.pick([
      'own',
      'own',
      'own',
      'click',
      'click',
      'sendgrid',
      'mailchimp',
      'mandrill',
      'mailgun',
      'ses',
      'postmark',
    ] as const),
    cdn: random.pick(cdns),
  }
}

function mailDomainOf(domain: string, random: Random): string {
  const [name = '', ...rest] = domain.split('.')
  return `${random.pick([`${name}-mail`, `${name}mail`, `mail-${name}`, `${name}-news`, `${name}-group`])}.${rest.join('.')}`
}

/** Pages that honest senders keep with other people: forms, tickets, help desks, calendars. */
export function outsideLinkOf(kind: string, organisation: Organisation, random: Random): string | null {
  const name = organisation.domain.split('.')[0]
  if (kind === 'survey')
    return random.pick([
      `https://www.surveymonkey.com/r/${random.letters(7, CAPITALS)}`,
      `https://${name}.typeform.com/to/${random.letters(8)}`,
      `https://docs.google.com/forms/d/e/1FAIpQLS${random.letters(49)}/viewform`,
      `https://forms.gle/${random.letters(17)}`,
    ])
  if (kind === 'event')
    return random.pick([
      `https://www.eventbrite.com/e/${random.letters(12, DIGITS)}`,
      `https://zoom.us/webinar/register/WN_${random.letters(22)}`,
      `https://calendly.com/${name}/30min`,
    ])
  if (kind === 'invoice')
    return random.pick([
      `https://invoice.stripe.com/i/acct_${random.letters(16)}/live_${random.letters(40)}`,
      `https://www.paypal.com/invoice/p/#INV2-${random.letters(16, CAPITALS)}`,
    ])
  if (kind === 'parcel')
    return random.pick([
      `https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=${random.letters(20, DIGITS)}`,
      `https://www.ups.com/track?tracknum=1Z${random.letters(16, CAPITALS)}`,
      `https://${name}.aftership.com/${random.letters(14, DIGITS)}`,
    ])
  if (kind === 'newsletter')
    return random.pick([
      `https://mailchi.mp/${random.letters(12, HEX)}/${name}`,
      `https://${name}.substack.com/p/${random.letters(9, HEX)}`,
    ])
  return null
}

/** Names parted by blanks; `_` stands for a blank inside one. */
function namesIn(list: string): string[] {
  return list.split(/\s+/).map((name) => name.replaceAll('_', ' '))
}

export function slugOf(name: string): string {
  return name
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

export const goodsOf = (random: Random): string => random.pick(GOODS)

export function orderOf(random: Random): string {
  return random.pick([
    () => random.letters(random.int(6, 9), DIGITS),
    () => `${random.letters(3, DIGITS)}-${random.letters(7, DIGITS)}-${random.letters(7, DIGITS)}`,
    () => `${random.letters(2, 'ABCDEFGHKLMNPRSTVWXYZ')}-${random.letters(6, DIGITS)}`,
    () => `#${random.letters(5, DIGITS)}`,
    () => random.letters(8, CAPITALS),
  ])()
}

/** A link as this sender writes it; `tracked` links run over the sender's mailing service. */
export function linkOf(organisation: Organisation, path: string, tracked: boolean, random: Random): string {
  const { domain, sending } = organisation
  const direct = `https://${random.pick(['www.', 'www.', '', 'app.', 'account.'])}${domain}/${path}`
  if (!tracked || sending === 'own' || sending === 'postmark') {
    return random.chance(0.4)
      ? `${direct}${direct.includes('?') ? '&' : '?'}utm_source=email&utm_medium=email&utm_campaign=${random.pick(['tx', 'news', 'lifecycle', 'w26'])}`
      : direct
  }
  const id = () => random.letters(random.int(8, 12), HEX)
  switch (sending) {
    case 'sendgrid':
      return random.chance(0.5)
        ? `https://u${random.letters(7, DIGITS)}.ct.sendgrid.net/ls/click?upn=u001.${random.letters(random.int(80, 160))}`
        : `https://email.${domain}/ls/click?upn=${random.letters(120)}-3D`
    case 'mailchimp':
      return `https://${slugOf(domain.split('.')[0] ?? '')}.us${random.int(1, 21)}.list-manage.com/track/click?u=${random.letters(25, HEX)}&id=${id()}&e=${id()}`
    case 'mandrill':
      return `https://mandrillapp.com/track/click/${random.letters(8, DIGITS)}/${domain}?p=${Buffer.from(JSON.stringify({ s: random.letters(24), v: 1, p: direct })).toString('base64url')}`
    case 'mailgun':
      return `https://email.mg.${domain}/c/${random.letters(random.int(90, 150))}`
    case 'ses':
      return `https://${random.letters(8, 'abcdefghijkmnpqrstuvwxyz')}.r.eu-west-1.awstrack.me/L0/${encodeURIComponent(direct)}/1/${random.letters(16, HEX)}-000000/${random.letters(27)}=${random.int(100, 400)}`
    default:
      return `https://${random.pick(['click', 'email', 'links', 'e'])}.${domain}/${random.pick(['f/a', 'CL0', 'r', 't/l'])}/${random.letters(random.int(20, 70))}`
  }
}
