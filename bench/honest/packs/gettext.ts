/** WordPress, Django and allauth: account mails whose English words gettext translates. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Kind } from '../letter.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { eitherOf, htmlOfText, madeOf, pageOf } from './build.ts'
import { readMo } from './read.ts'

type Say = (english: string) => string | null
interface Mail {
  readonly name: string
  readonly kind: Kind
  readonly subject: string
  /** English words to translate, put together; null when one is missing. */
  text(say: Say, world: World): string | null
}

const together = (parts: readonly (string | null)[], glue = '\n\n'): string | null => (parts.includes(null) ? null : parts.join(glue))
const site = (world: World) => `https://${world.organisation.domain}`

const NOTICE_PASSWORD =
  'Hi ###USERNAME###,\n\nThis notice confirms that your password was changed on ###SITENAME###.\n\nIf you did not change your password, please contact the Site Administrator at\n###ADMIN_EMAIL###\n\nThis email has been sent to ###EMAIL###\n\nRegards,\nAll at ###SITENAME###\n###SITEURL###'
const NOTICE_EMAIL = NOTICE_PASSWORD.replace(
  'that your password was changed on ###SITENAME###.',
  'that your email address on ###SITENAME### was changed to ###NEW_EMAIL###.',
).replace('change your password', 'change your email')

const WORDPRESS: readonly Mail[] = [
  {
    name: 'retrieve-password',
    kind: 'reset',
    subject: '[%s] Password Reset',
    text: (say, world) =>
      together([
        say('Someone has requested a password reset for the following account:') ??
          say('Someone requested that the password be reset for the following account:'),
        `${site(world)}/`,
        say('Username: %s')?.replace('%s', world.value('user')) ?? null,
        say('If this was a mistake, just ignore this email and nothing will happen.'),
        say('To reset your password, visit the following address:'),
        `<${site(world)}/wp-login.php?action=rp&key=${world.random.letters(20)}&login=${world.value('user')}>`,
      ]),
  },
  {
    name: 'new-user',
    kind: 'welcome',
    subject: '[%s] Your username and password',
    text: (say, world) =>
      together(
        [
          say('Username: %s')?.replace('%s', world.value('user')) ?? null,
          say('Password: %s')?.replace('%s', world.random.letters(12)) ?? null,
          `${site(world)}/wp-login.php`,
        ],
        '\n',
      ),
  },
  {
    name: 'comment',
    kind: 'comment',
    subject: '[%1$s] Comment: "%2$s"',
    text: (say, world) =>
      together(
        [
          say('New comment on your post "%s"')?.replace('%s', world.value('product')) ?? null,
          `${world.value('friend')} (IP: ${world.value('ip')})`,
          say('Comment: '),
          `${world.value('product')}, ${world.value('city')} 🙂`,
          '',
          say('You can see all comments on this post here: '),
          `${site(world)}/?p=${world.random.int(10, 9000)}#comments`,
        ],
        '\r\n',
      ),
  },
  {
    name: 'password-changed',
    kind: 'security',
    subject: '[%s] Password Changed',
    text: (say, world) => noticed(say(NOTICE_PASSWORD), world),
  },
  { name: 'email-changed', kind: 'security', subject: '[%s] Email Changed', text: (say, world) => noticed(say(NOTICE_EMAIL), world) },
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
    subject: 'Password reset',
    text: (say, world) =>
      together([
        say("You're receiving this email because you requested a password reset for your user account at %(site_name)s."),
        together(
          [
            say('Please go to the following page and choose a new password:'),
            `${site(world)}/accounts/reset/${world.random.letters(3)}/${world.random.letters(6)}-${world.random.letters(32)}/`,
          ],
          '\n',
        ),
        together([say('Your username, in case you’ve forgotten:'), world.value('user')], ' '),
        say('Thanks for using our site!'),
        say('The %(site_name)s team'),
      ]),
  },
]

const ALLAUTH_RESET =
  "You're receiving this e-mail because you or someone else has requested a password for your user account.\nIt can be safely ignored if you did not request a password reset. Click the link below to reset your password."
const allauthMail = (name: string, kind: Kind, subject: string, inner: Mail['text']): Mail => ({
  name,
  kind,
  subject,
  text: (say, world) =>
    together([say('Hello from %(site_name)s!'), inner(say, world), say('Thank you for using %(site_name)s!\n%(site_domain)s')]),
})
const ALLAUTH: readonly Mail[] = [
  allauthMail('password_reset_key', 'reset', 'Password Reset E-mail', (say, world) =>
    together([
      say(ALLAUTH_RESET),
      `${site(world)}/accounts/password/reset/key/${world.random.letters(2)}-${world.random.letters(38)}/`,
      say('In case you forgot, your username is %(username)s.'),
    ]),
  ),
  allauthMail('email_confirmation', 'verify', 'Please Confirm Your E-mail Address', (say) =>
    say(
      "You're receiving this e-mail because user %(user_display)s has given your e-mail address to register an account on %(site_domain)s.\n\nTo confirm this is correct, go to %(activate_url)s",
    ),
  ),
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
        const say: Say = (english) => fill(words.get(english))
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
