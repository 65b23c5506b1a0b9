/** WordPress, Django and allauth: account mails whose English words gettext translates. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Kind } from '../letter.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { eitherOf, htmlOfText, madeOf, pageOf } from './build.ts'
import { readMo } from './read.ts'

type Say = (digest: string) => string | null
interface Mail {
  readonly name: string
  readonly kind: Kind
  /** Digest of its English words. */
  readonly subject: string
  /** Translated words, put together; null when one is missing. */
  text(say: Say, world: World): string | null
}

const together = (parts: readonly (string | null)[], glue = '\n\n'): string | null => (parts.includes(null) ? null : parts.join(glue))
const site = (world: World) => `https://${world.organisation.domain}`

/**
 * The English words that we look translations up by, as digests: the sentences are those of the packages and stay there.
 */
const ENGLISH = {
  passwordChanged: '99afdfb355d795ae',
  emailChanged: 'a2cd39c4be4a5d1f',
  accountReset: '01df93fe6dc31be3',
  accountResetBefore: '1443e65b67b8642d',
  username: '33b8b0c31f9f99d5',
  ifMistaken: '52654e7a50908fb5',
  visitToReset: '0eac8290a15a57bc',
  password: '5638c5fb26249861',
  newComment: '39cc075ae4fd98b5',
  comment: '68a8d683ca0ef72f',
  allComments: 'a600a773f2f989a2',
  djangoAsked: '618745f01e098b7a',
  djangoChoose: '08ddd831b91bff81',
  djangoForgotten: '647e3b1d30095038',
  djangoThanks: '69a59c58c0d541bf',
  djangoTeam: '12a087ce0e0d5de8',
  allauthHello: '60472dd7664a6391',
  allauthThanks: '8332e1f2510819cb',
  allauthForgotten: '0e89e06266cfe11c',
  allauthAsked: 'f572f6d3cb191d2a',
  allauthConfirm: '025cf66e8af02df9',
  subjectReset: 'd2aafc8313f0f12f',
  subjectNewUser: '3d579709b96660c1',
  subjectComment: 'e96370a2ca9179f2',
  subjectPassword: 'ae0db63d5baa8c68',
  subjectEmail: '4f38ccf5a0289355',
  subjectDjango: '359f68acb9b44376',
  subjectAllauthReset: '5fd30a5d8274d3c6',
  subjectAllauthConfirm: '2f9175c53b95a3ac',
} as const

const WORDPRESS: readonly Mail[] = [
  {
    name: 'retrieve-password',
    kind: 'reset',
    subject: ENGLISH.subjectReset,
    text: (say, world) =>
      together([
        say(ENGLISH.accountReset) ?? say(ENGLISH.accountResetBefore),
        `${site(world)}/`,
        say(ENGLISH.username)?.replace('%s', world.value('user')) ?? null,
        say(ENGLISH.ifMistaken),
        say(ENGLISH.visitToReset),
        `<${site(world)}/wp-login.php?action=rp&key=${world.random.letters(20)}&login=${world.value('user')}>`,
      ]),
  },
  {
    name: 'new-user',
    kind: 'welcome',
    subject: ENGLISH.subjectNewUser,
    text: (say, world) =>
      together(
        [
          say(ENGLISH.username)?.replace('%s', world.value('user')) ?? null,
          say(ENGLISH.password)?.replace('%s', world.random.letters(12)) ?? null,
          `${site(world)}/wp-login.php`,
        ],
        '\n',
      ),
  },
  {
    name: 'comment',
    kind: 'comment',
    subject: ENGLISH.subjectComment,
    text: (say, world) =>
      together(
        [
          say(ENGLISH.newComment)?.replace('%s', world.value('product')) ?? null,
          `${world.value('friend')} (IP: ${world.value('ip')})`,
          say(ENGLISH.comment),
          `${world.value('product')}, ${world.value('city')} 🙂`,
          '',
          say(ENGLISH.allComments),
          `${site(world)}/?p=${world.random.int(10, 9000)}#comments`,
        ],
        '\r\n',
      ),
  },
  {
    name: 'password-changed',
    kind: 'security',
    subject: ENGLISH.subjectPassword,
    text: (say, world) => noticed(say(ENGLISH.passwordChanged), world),
  },
  {
    name: 'email-changed',
    kind: 'security',
    subject: ENGLISH.subjectEmail,
    text: (say, world) => noticed(say(ENGLISH.emailChanged), world),
  },
]

function noticed(text: string | null, world: World): string | null {
  const values: Readonly<Record<string, string>> = {
    USERNAME: world.value('user'),
    SITENAME: world.organisation.name,
    ADMIN_EMAIL: `admin@${world.organisation.domain}`,
    EMAIL: world.mailbox,
    NEW_EMAIL: `new.${world.mailbox}`,
    SITEURL: site(world),
  }
  return text?.replace(/###(\w+)###/g, (_, name: string) => values[name] ?? '') ?? null
}

const DJANGO: readonly Mail[] = [
  {
    name: 'password_reset_email',
    kind: 'reset',
    subject: ENGLISH.subjectDjango,
    text: (say, world) =>
      together([
        say(ENGLISH.djangoAsked),
        together(
          [
            say(ENGLISH.djangoChoose),
            `${site(world)}/accounts/reset/${world.random.letters(3)}/${world.random.letters(6)}-${world.random.letters(32)}/`,
          ],
          '\n',
        ),
        together([say(ENGLISH.djangoForgotten), world.value('user')], ' '),
        say(ENGLISH.djangoThanks),
        say(ENGLISH.djangoTeam),
      ]),
  },
]

const allauthMail = (name: string, kind: Kind, subject: string, inner: Mail['text']): Mail => ({
  name,
  kind,
  subject,
  text: (say, world) => together([say(ENGLISH.allauthHello), inner(say, world), say(ENGLISH.allauthThanks)]),
})
const ALLAUTH: readonly Mail[] = [
  allauthMail('password_reset_key', 'reset', ENGLISH.subjectAllauthReset, (say, world) =>
    together([
      say(ENGLISH.allauthAsked),
      `${site(world)}/accounts/password/reset/key/${world.random.letters(2)}-${world.random.letters(38)}/`,
      say(ENGLISH.allauthForgotten),
    ]),
  ),
  allauthMail('email_confirmation', 'verify', ENGLISH.subjectAllauthConfirm, (say) => say(ENGLISH.allauthConfirm)),
]

function* mailsOf(
  from: string,
  language: string,
  words: ReadonlyMap<string, string>,
  mails: readonly Mail[],
  rounds: number,
): Generator<Made> {
  for (const { name, kind, subject, text } of mails) {
    for (let round = 0; round < rounds; round++) {
      yield* madeOf(from, `${name}-${language}`, kind, language, round, (world) => {
        const activate = `${site(world)}/accounts/confirm-email/${world.random.letters(64)}/`
        const values: Readonly<Record<string, string>> = {
          site_name: world.organisation.name,
          site_domain: world.organisation.domain,
          user_display: world.value('user'),
          username: world.value('user'),
          activate_url: activate,
        }
        const fill = (said: string | undefined) => said?.replace(/%\((\w+)\)s/g, (_, key: string) => values[key] ?? '') || null
        const say: Say = (digest) => fill(words.get(digest))
        const body = text(say, world)
        const head = say(subject)
          ?.replace(/%s|%1\$s/, world.organisation.name)
          .replace('%2$s', world.value('product'))
        if (body === null || !head) return null
        if (from === 'wordpress-l10n')
          return world.random.chance(0.35) ? { subject: head, html: pageOf(htmlOfText(body), world) } : { subject: head, text: body }
        return { subject: head, ...eitherOf(body, world.random, world) }
      })
    }
  }
}

export function* wordpressMails(folder: string): Generator<Made> {
  for (const file of readdirSync(folder).filter((name) => /^[a-z]{2,3}(_[A-Z]{2})?\.mo$/.test(name))) {
    yield* mailsOf('wordpress-l10n', basename(file, '.mo').replace('_', '-'), readMo(join(folder, file)), WORDPRESS, 2)
  }
}

const nested = (from: string, mails: readonly Mail[], rounds: number) =>
  function* (folder: string): Generator<Made> {
    for (const language of readdirSync(folder)) {
      const path = join(folder, language, 'LC_MESSAGES/django.mo')
      if (existsSync(path)) yield* mailsOf(from, language.replace('_', '-'), readMo(path), mails, rounds)
    }
  }
export const djangoMails = nested('python3-django', DJANGO, 1)
export const allauthMails = nested('python3-django-allauth', ALLAUTH, 1)
