/** The mails of MediaWiki and DokuWiki in many languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from '../letter.ts'
import { DIGITS, HEX } from '../random.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { eitherOf, madeOf } from './build.ts'

const WIKI_LANGUAGES =
  'ar bg ca cs da de el en es et fi fr gl he hr hu id it ja ko lt mk nb nl pl pt pt-br ro ru sk sl sr-ec sv tr uk vi zh-hans zh-hant'.split(
    ' ',
  )
const WIKI_MAILS: readonly (readonly [body: string, subject: string, kind: Kind])[] = [
  ['confirmemail_body', 'confirmemail_subject', 'verify'],
  ['confirmemail_body_changed', 'confirmemail_subject', 'verify'],
  ['passwordreset-emailtext-ip', 'passwordreset-emailtitle', 'reset'],
  ['createaccount-text', 'createaccount-title', 'welcome'],
  ['notificationemail_body_changed', 'notificationemail_subject_changed', 'security'],
  ['notificationemail_body_removed', 'notificationemail_subject_removed', 'security'],
]

export function* mediawikiMails(folder: string): Generator<Made> {
  for (const language of WIKI_LANGUAGES) {
    const words = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>
    for (const [bodyKey, subjectKey, kind] of WIKI_MAILS) {
      const [body, subject] = [words[bodyKey], words[subjectKey]]
      if (body === undefined || subject === undefined) continue
      yield* madeOf('mediawiki', `${bodyKey}-${language}`, kind, language, 0, (world) => {
        const args = wikiArguments(bodyKey, words, world)
        return { subject: wikitext(subject, args, world), text: wikitext(body, args, world) }
      })
    }
  }
}

function wikiArguments(key: string, words: Readonly<Record<string, string>>, world: World): readonly string[] {
  const site = `https://wiki.${world.organisation.domain}`
  const user = world.value('user')
  const page = (name: string) => `${site}/index.php/Special:${name}/${world.random.letters(32, HEX)}`
  const when = `${world.value('later')}, ${world.value('time')}`
  if (key === 'createaccount-text') return [world.mailbox, user, world.random.letters(10), site]
  if (key.startsWith('passwordreset')) {
    const element = (words['passwordreset-emailelement'] ?? '$1 $2').replace('$1', user).replace('$2', world.random.letters(10))
    return [world.value('ip'), element, '1', site, '7']
  }
  if (key.startsWith('notificationemail')) return [world.value('ip'), user, `new.${world.mailbox}`]
  return [world.value('ip'), user, page('ConfirmEmail'), when, page('Invalidateemail'), world.value('later'), world.value('time')]
}

function wikitext(text: string, args: readonly string[], world: World): string {
  return text
    .replaceAll('{{SITENAME}}', world.organisation.name)
    .replace(/\$(\d)/g, (_, at: string) => args[Number(at) - 1] ?? '')
    .replace(/\{\{(PLURAL|GENDER):([^|{}]*)\|([^{}]*)\}\}/gi, (_, what: string, value: string, forms: string) => {
      const all = forms.split('|')
      return (/plural/i.test(what) && value.trim() !== '1' ? all.at(-1) : all[0]) ?? ''
    })
    .replace(/\{\{(?:[^{}]|\{\{[^{}]*\}\})*\}\}/g, `https://wiki.${world.organisation.domain}/`)
    .replaceAll('}}', '')
}

const DOKU_MAILS: readonly (readonly [file: string, kind: Kind, subject: (world: World) => string])[] = [
  ['pwconfirm', 'reset', () => ''],
  ['password', 'welcome', () => ''],
  ['subscr_single', 'comment', (world) => `${world.value('product')} `],
  ['registermail', 'comment', (world) => `new user: ${world.value('user')} `],
  ['mailtext', 'comment', (world) => `page changed: ${world.value('product').toLowerCase().replace(/\W+/g, '_')}`],
]
const DOKU_SUBJECTS: Readonly<Record<string, string>> = { pwconfirm: 'regpwmail', password: 'regpwmail' }

export function* dokuwikiMails(folder: string): Generator<Made> {
  for (const language of readdirSync(folder)) {
    for (const [file, kind, subjectOf] of DOKU_MAILS) {
      const path = join(folder, language, `${file}.txt`)
      if (!existsSync(path)) continue
      const template = readFileSync(path, 'utf8')
      const key = DOKU_SUBJECTS[file]
      const known =
        key && new RegExp(`\\['${key}'\\]\\s*=\\s*(['"])(.*?)\\1;`).exec(readFileSync(join(folder, language, 'lang.php'), 'utf8'))?.[2]
      yield* madeOf('dokuwiki', `${file}-${language}`, kind, language, 0, (world) => {
        const values = dokuValues(world)
        const text = template.replace(/@([A-Z]+)@/g, (_, name: string) => values[name] ?? '')
        return { subject: `[${world.organisation.name}] ${known || subjectOf(world)}`, ...eitherOf(text, world.random, world) }
      })
    }
  }
}

function dokuValues(world: World): Readonly<Record<string, string>> {
  const site = `https://wiki.${world.organisation.domain}/`
  const page = `${site}doku.php?id=${world.value('product').toLowerCase().replace(/\W+/g, '_')}`
  const user = world.value('user')
  return {
    FULLNAME: world.person.full,
    TITLE: world.organisation.name,
    DOKUWIKIURL: site,
    CONFIRM: `${site}doku.php?do=resendpwd&pwauth=${world.random.letters(64, HEX)}`,
    LOGIN: user,
    PASSWORD: world.random.letters(8, 'abcdefghijkmnopqrstuvwxyz0123456789'),
    DATE: `${world.value('date')} ${world.value('time')}`,
    BROWSER: 'Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0',
    IPADDRESS: world.value('ip'),
    HOSTNAME: `host${world.random.int(2, 250)}.net.example`,
    OLDPAGE: `${page}&rev=${world.random.letters(10, DIGITS)}`,
    NEWPAGE: page,
    PAGE: world.value('product'),
    SUBSCRIBE: page,
    SUMMARY: world.value('city'),
    USER: user,
    NEWUSER: user,
    NEWNAME: world.person.full,
    NEWEMAIL: world.mailbox,
    DIFF: `@@ -1,2 +1,3 @@\n  ${world.value('product')}\n+ ${world.value('date')}: ${world.value('city')}`,
  }
}
