/** GNU Mailman's notices and Redmine's tracker mails in many languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { escaped } from '../layouts.ts'
import type { Kind } from '../letter.ts'
import { slugOf } from '../organisations.ts'
import { HEX } from '../random.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { madeOf } from './build.ts'

const NOTICES: readonly (readonly [file: string, kind: Kind])[] = [
  ['list:user:action:subscribe', 'verify'],
  ['list:user:action:unsubscribe', 'verify'],
  ['list:user:action:invite', 'invite'],
  ['list:user:notice:welcome', 'welcome'],
  ['list:user:notice:hold', 'comment'],
]

export function* mailmanMails(folder: string): Generator<Made> {
  for (const language of readdirSync(folder).filter((name) => /^[a-z]{2}(_\w+)?$/.test(name))) {
    for (const [file, kind] of NOTICES) {
      const path = join(folder, language, `${file}.txt`)
      if (!existsSync(path)) continue
      const template = readFileSync(path, 'utf8')
      yield* madeOf('mailman3', `${file}-${language}`, kind, language.replace('_', '-'), 0, (world) => {
        const values = noticeValues(world)
        const text = template.replace(/\$\{?(\w+)\}?/g, (whole, name: string) => values[name] ?? whole)
        const subject =
          kind === 'verify' ? `confirm ${values.token}` : (text.split('\n').find((line) => line.trim() !== '') ?? '').slice(0, 90)
        return { subject, text }
      })
    }
  }
}

function noticeValues(world: World): Readonly<Record<string, string>> {
  const { domain } = world.organisation
  const list = slugOf(world.value('product'))
  return {
    domain,
    user_email: world.mailbox,
    member: world.mailbox,
    request_email: `${list}-request@lists.${domain}`,
    owner_email: `${list}-owner@lists.${domain}`,
    listname: `${list}@lists.${domain}`,
    short_listname: list,
    display_name: list,
    list_name: list,
    token: world.random.letters(40, HEX),
    subject: world.value('city'),
    reasons: 'The message is not from a list member',
    user_name: world.person.full,
  }
}

const TRACKER: readonly (readonly [
  name: string,
  kind: Kind,
  body: (say: Say, world: World) => string,
  subject: (say: Say, world: World) => string,
])[] = [
  [
    'lost_password',
    'reset',
    (say, world) => {
      const url = `https://redmine.${world.organisation.domain}/account/lost_password?token=${world.random.letters(40, HEX)}`
      return `<p>${say('mail_body_lost_password')}<br />\n<a href="${url}">${url}</a></p>\n<p>${say('mail_body_lost_password_validity')}</p>\n<p>${say('field_login')}: <b>${escaped(world.value('user'))}</b></p>`
    },
    (say, { organisation }) => say('mail_subject_lost_password', organisation.name),
  ],
  [
    'register',
    'verify',
    (say, world) => {
      const url = `https://redmine.${world.organisation.domain}/account/activate?token=${world.random.letters(40, HEX)}`
      return `<p>${say('mail_body_register')}<br />\n<a href="${url}">${url}</a></p>`
    },
    (say, { organisation }) => say('mail_subject_register', organisation.name),
  ],
  [
    'security_notification',
    'security',
    (say, world) => {
      const url = `https://redmine.${world.organisation.domain}/my/account`
      return `<p>${say('mail_body_password_updated')}<br />\n<a href="${url}">${say('label_my_account')}</a></p>\n<p>${say('field_user')}: <strong>${escaped(world.value('user'))}</strong><br/>\n${say('field_remote_ip')}: <strong>${world.value('ip')}</strong><br/>\n${say('label_date')}: <strong>${world.value('date')} ${world.value('time')}</strong></p>`
    },
    (say) => say('mail_subject_security_notification'),
  ],
  [
    'reminder',
    'event',
    (say, world) => {
      const issue = world.random.int(100, 9000)
      return `<p>${say('mail_body_reminder', '1', '7')}</p>\n<ul>\n<li><a href="https://redmine.${world.organisation.domain}/issues/${issue}">#${issue}: ${escaped(world.value('product'))}</a></li>\n</ul>`
    },
    (say) => say('mail_subject_reminder', '1', '7'),
  ],
]
type Say = (key: string, ...args: string[]) => string

export function* redmineMails(folder: string): Generator<Made> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yml'))) {
    const language = basename(file, '.yml')
    const words =
      (
        parse(readFileSync(join(folder, file), 'utf8'), { uniqueKeys: false, strict: false, logLevel: 'error' }) as Record<
          string,
          Record<string, unknown>
        >
      )[language] ?? {}
    const say: Say = (key, ...args) => {
      let at = 0
      return String(words[key] ?? '').replace(/%\{\w+\}/g, () => args[at++] ?? '')
    }
    for (const [name, kind, bodyOf, subjectOf] of TRACKER) {
      yield* madeOf('redmine', `${name}-${language}`, kind, language, 0, (world) => {
        const inner = bodyOf(say, world)
        const html = `<html>\n<head>\n<style>\nbody { font-family: Verdana, sans-serif; font-size: 14px; color: #222; }\na, a:link, a:visited { color: #169; }\n</style>\n</head>\n<body>\n${inner}\n<hr />\n<span class="footer"><p>${escaped(world.organisation.name)}<br>https://redmine.${world.organisation.domain}/</p></span>\n</body>\n</html>`
        const text = inner
          .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, (_, url: string, label: string) => (url === label ? url : `${label} (${url})`))
          .replace(/<[^>]+>/g, '')
        return { subject: subjectOf(say, world), html, text: world.random.chance(0.8) ? text : null }
      })
    }
  }
}
