/** Sends a body in thought: the headers that the sender, its mailing service and the receivers would have written. */
import type { Body } from './letter.ts'
import { charsetOf, encodedWord, filePart, multipart, phraseOf, textPart } from './mime.ts'
import { CAPITALS, DIGITS, HEX } from './random.ts'
import type { World } from './world.ts'

/** The one receiver whose Authentication-Results may be believed. */
export const RECEIVER = 'mx.example.net'

const SERVICES = {
  own: null,
  click: { dkim: 'smtpservice.net', relay: 'smtp-out' },
  sendgrid: { dkim: 'sendgrid.net', relay: 'outbound-mail.sendgrid.net' },
  mailchimp: { dkim: 'mcsv.net', relay: 'mcsv.net' },
  mandrill: { dkim: 'mandrillapp.com', relay: 'mandrillapp.com' },
  mailgun: { dkim: 'mailgun.org', relay: 'mailgun.net' },
  ses: { dkim: 'amazonses.com', relay: 'smtp-out.eu-west-1.amazonses.com' },
  postmark: { dkim: 'pm.mtasv.net', relay: 'mtasv.net' },
} as const
const MAILERS = [
  'PHPMailer 5.2.9 (https://github.com/PHPMailer/PHPMailer/)',
  'PHPMailer 6.9.1',
  'nodemailer (2.6.4)',
  'Customer.io (dgTQ1wUDAA; +https://whatis.customeriomail.com)',
  'Mailer',
  'Drupal',
  'Zend_Mail',
  'SwiftMailer 4.3.1',
  'Symfony Mailer',
  'MailChimp Mailer - **CID1a2b3c**',
]
const BULK = new Set(['newsletter', 'survey', 'event', 'policy', 'comment', 'welcome', 'renewal'])

export function mailOf(body: Body, world: World): string {
  const { random, organisation, at, mailbox, person } = world
  const { mailDomain: domain, sending } = organisation
  const service = SERVICES[sending]
  const old = at.getUTCFullYear() < 2018
  const fullText = `${body.subject}${body.text ?? ''}${body.html ?? ''}${organisation.name}${person.full}`
  const charset = old && random.chance(0.35) ? charsetOf(fullText, world.language, random) : 'utf-8'
  const fromDomain =
    random.chance(0.75) || domain !== organisation.domain
      ? domain
      : `${random.pick(['mail', 'email', 'news', 'e', 'notify', 'info'])}.${domain}`
  const bounce = service && random.chance(0.6) ? `${random.pick(['em123', 'bounces', 'mg', 'pm-bounces', 'rsgsv'])}.${domain}` : fromDomain
  const bounceBox = `${random.pick(['bounce', 'bounces', 'return', 'msprvs1', 'b'])}+${random.letters(random.int(6, 20), HEX)}@${bounce}`
  const ip = `${random.pick(['192.0.2', '198.51.100', '203.0.113'])}.${random.int(1, 254)}`
  const helo = service
    ? `${random.letters(1, 'abmosx')}${random.int(2, 240)}.${sending === 'click' ? `${service.relay}.${domain}` : service.relay}`
    : `${random.pick(['mail', 'smtp', 'mx1', 'web03', 'mta-7'])}.${domain}`
  const messageHost =
    random.chance(0.65) || !service ? random.pick([domain, `mail.${domain}`, `app1.${domain}`]) : random.pick([helo, service.dkim])
  const dateHeader = rfcDate(at, random.pick([0, 0, 0, 60, 120, -300, 540, 180]))
  const results = random.chance(0.93)
  const headers = [
    ...(random.chance(0.6) ? [`Return-Path: <${bounceBox}>`] : []),
    ...received(
      world,
      helo,
      ip,
      results ? authenticationResults(world, { fromDomain, bounce, bounceBox, dkim: service?.dkim ?? null, old }) : null,
    ),
    `Date: ${dateHeader}`,
    `From: ${phraseOf(fromName(world), charset, random)} <${organisation.mailbox}@${fromDomain}>`,
    random.chance(0.5) ? `To: ${mailbox}` : `To: ${phraseOf(person.full, charset, random)} <${mailbox}>`,
    ...(random.chance(0.25) ? [`Reply-To: ${random.pick(['support', 'hello', 'info', 'help'])}@${domain}`] : []),
    `Subject: ${encodedWord(body.subject, charset, random)}`,
    `Message-ID: <${random.pick([random.letters(32, HEX), `${random.letters(12, DIGITS)}.${random.letters(8, CAPITALS)}`, random.letters(22)])}@${messageHost}>`,
    ...(random.chance(0.3) ? [`X-Mailer: ${random.pick(MAILERS)}`] : []),
    ...unsubscribe(body, world),
    ...(random.chance(0.15) ? ['Auto-Submitted: auto-generated'] : []),
    ...(random.chance(0.1) ? ['X-Auto-Response-Suppress: All'] : []),
    'MIME-Version: 1.0',
  ]
  const content = contentOf(body, world, charset)
  return [...headers, `Content-Type: ${content.type}`, ...content.headers, '', content.body, ''].join('\r\n')
}

function fromName({ organisation, random, language }: World): string {
  const { name } = organisation
  return random.chance(0.75)
    ? name
    : random.pick(
        language === 'en' ? [`${name} Support`, `The ${name} Team`, `${name} Billing`] : [`${name}`, `${name} Team`, `${name} Service`],
      )
}

function contentOf(body: Body, { random, value }: World, charset: string) {
  const parts = [
    ...(body.text === null ? [] : [textPart('plain', body.text, charset, random)]),
    ...(body.html === null ? [] : [textPart('html', body.html, charset, random)]),
  ]
  const [first] = parts
  if (first === undefined) throw new Error('A body without text.')
  const main = parts.length === 1 ? first : multipart('alternative', parts, random)
  const attach = body.kind === 'invoice' && random.chance(0.4)
  return attach ? multipart('mixed', [main, filePart('application/pdf', `${value('order').replace(/\W/g, '')}.pdf`, PDF)], random) : main
}

function unsubscribe(body: Body, { random, organisation, tracked }: World): string[] {
  if (!BULK.has(body.kind) && !random.chance(0.1)) return []
  if (!tracked && random.chance(0.4)) return []
  const hash = random.letters(24, HEX)
  const mailto = `<mailto:unsubscribe-${hash}@${organisation.domain}>`
  const page = `<https://${random.pick(['', 'email.', 'www.'])}${organisation.domain}/unsubscribe/${hash}>`
  return random.chance(0.5)
    ? [`List-Unsubscribe: ${page},\r\n ${mailto}`, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click']
    : [
        `List-Unsubscribe: ${random.pick([mailto, page])}`,
        ...(random.chance(0.3) ? [`List-Id: <${random.letters(6, HEX)}.${organisation.domain}>`, 'Precedence: bulk'] : []),
      ]
}

function received({ random, at, mailbox }: World, helo: string, ip: string, results: string | null): string[] {
  const date = (seconds: number) => rfcDate(new Date(at.getTime() + seconds * 1000), 0)
  const id = () => random.letters(random.int(9, 13))
  const edge =
    results !== null ? RECEIVER : `mx${random.int(1, 9)}.${random.pick(['post.example.org', 'inbox.example.com', 'uni.example'])}`
  const program = random.pick(['Postfix', 'Exim 4.96', 'Halon', 'Microsoft SMTP Server', 'Haraka/3.0.2'])
  const last = `Received: from ${helo} (${helo} [${ip}])\r\n\tby ${edge} (${program}) with ESMTPS id ${id()}\r\n\tfor <${mailbox}>; ${date(3)}`
  const store = `Received: from ${edge} ([10.0.${random.int(0, 9)}.${random.int(2, 99)}])\r\n\tby ${random.pick(['store-4', 'imap2', 'lmtp01', 'mailbox-b'])}.${edge} with LMTP id ${id()}; ${date(5)}`
  const app = `Received: from ${random.pick(['localhost', 'app-7f9c', 'worker', 'web01'])} (unknown [10.${random.int(0, 250)}.${random.int(0, 250)}.${random.int(2, 250)}])\r\n\tby ${helo} with ${random.pick(['ESMTPSA', 'HTTP', 'ESMTP'])} id ${id()}; ${date(1)}`
  // Milters put their results above the hop they belong to, Gmail and its like below.
  const arrival = results === null ? [last] : random.chance(0.5) ? [results, last] : [last, results]
  return [...(random.chance(0.4) ? [store] : []), ...arrival, ...(random.chance(0.6) ? [app] : [])]
}

function authenticationResults(
  { random, organisation }: World,
  mail: { fromDomain: string; bounce: string; bounceBox: string; dkim: string | null; old: boolean },
): string {
  const { mailDomain: domain } = organisation
  const own = `dkim=pass header.d=${random.pick([domain, mail.fromDomain])} header.s=${random.pick(['s1', 'k1', 'mail', '20230601', 'default', 'pm'])}`
  const results = [
    own,
    ...(mail.dkim && random.chance(0.5) ? [`dkim=pass header.d=${mail.dkim} header.s=s1`] : []),
    `spf=pass smtp.mailfrom=${random.chance(0.5) ? mail.bounce : mail.bounceBox}`,
    ...(mail.old && random.chance(0.3)
      ? []
      : [`dmarc=pass${random.chance(0.5) ? ' (p=none dis=none)' : ''} header.from=${mail.fromDomain}`]),
  ]
  return `Authentication-Results: ${RECEIVER};\r\n\t${results.join(';\r\n\t')}`
}

function rfcDate(at: Date, offsetMinutes: number): string {
  const shifted = new Date(at.getTime() + offsetMinutes * 60_000).toUTCString().replace('GMT', '')
  const size = Math.abs(offsetMinutes)
  return `${shifted}${offsetMinutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
}

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)
