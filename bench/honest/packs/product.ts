/** Ghost's member and staff mails in some sixty languages, and the English mails of n8n, Directus and SuperTokens. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Kind } from '../letter.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { madeOf } from './build.ts'
import { digestOf } from './read.ts'

const require = createRequire(import.meta.url)
/** The subject by the digest of its English words, which stay in the package. */
const MEMBER: readonly (readonly [file: string, kind: Kind, subjectDigest: string])[] = [
  ['signin', 'signin', '9e7e8cd5ce54577a'],
  ['signup', 'verify', '3434fe9304586d80'],
  ['subscribe', 'newsletter', '442abd08c167e079'],
  ['signup-paid', 'verify', '3434fe9304586d80'],
]

export function* ghostMails(folder: string): Generator<Made> {
  const work = join(folder, 'components/unpacked')
  if (!existsSync(work)) {
    mkdirSync(work)
    const file = readdirSync(join(folder, 'components')).find((name) => name.startsWith('tryghost-i18n')) ?? ''
    execFileSync('tar', ['xzf', join('..', file)], { cwd: work })
  }
  const locales = join(work, 'package/locales')
  for (const language of readdirSync(locales).filter((name) => existsSync(join(locales, name, 'ghost.json')))) {
    const words = JSON.parse(readFileSync(join(locales, language, 'ghost.json'), 'utf8')) as Record<string, string>
    const t = (english: string, values: Readonly<Record<string, string>>) =>
      (language === 'en' ? english : words[english] || english).replace(/\{\{?(\w+)\}?\}/g, (_, name: string) => values[name] ?? '')
    for (const [file, kind, subjectDigest] of MEMBER) {
      const subject = Object.keys(words).find((english) => digestOf(english) === subjectDigest)
      if (subject === undefined || (language !== 'en' && !words[subject])) continue
      const render = require(join(folder, 'core/server/services/members/emails', `${file}.js`)) as (values: object) => string
      yield* madeOf('ghost', `members/${file}-${language}`, kind, language, 0, (world) => {
        const { organisation, random } = world
        const siteUrl = `https://${random.pick(['www.', 'blog.', ''])}${organisation.domain}/`
        const url = `${siteUrl}members/?token=${random.letters(24)}&action=${file}&r=${encodeURIComponent(siteUrl)}`
        const html = render({
          t,
          siteTitle: organisation.name,
          email: world.mailbox,
          url,
          accentColor: organisation.colour,
          siteDomain: organisation.domain,
          siteUrl,
        })
        return {
          subject: `${random.chance(0.5) && file === 'signin' ? '🔑 ' : ''}${t(subject, { siteTitle: organisation.name })}`,
          html,
          text: random.chance(0.5) ? textOf(html) : null,
        }
      })
    }
  }
}

/** The words of a page for its plain alternative. */
export function textOf(html: string): string {
  return html
    .replace(/<(style|head|title|script)\b.*?<\/\1>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<a\b[^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/gs, '$2 [$1]')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|&zwnj;/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()
}

const ROUNDS = 8
const N8N: readonly (readonly [name: string, kind: Kind, subject: (world: World) => string])[] = [
  ['credentials-shared', 'invite', (world) => `${world.value('friend')} has shared a credential with you`],
  ['password-reset-requested', 'reset', () => 'n8n password reset'],
  ['project-shared', 'invite', (world) => `${world.value('friend')} has invited you to a project`],
  ['user-invited', 'invite', (world) => `${world.value('friend')} has invited you to n8n`],
  ['workflow-shared', 'invite', (world) => `${world.value('friend')} has shared an n8n workflow with you`],
  ['workflow-deactivated', 'security', (world) => `Your workflow ${world.value('product')} was deactivated`],
  ['workflow-failure', 'security', (world) => `Your workflow ${world.value('product')} failed`],
]

export function* n8nMails(folder: string): Generator<Made> {
  for (const [name, kind, subject] of N8N) {
    const template = readFileSync(join(folder, `${name}.handlebars`), 'utf8')
    for (let round = 0; round < ROUNDS * 2; round++) {
      yield* madeOf('n8n', name, kind, 'en', round, (world) => {
        if (world.at.getUTCFullYear() < 2020) return null
        const host = `n8n.${world.organisation.domain}`
        const url = `https://${host}/workflow/${world.random.letters(16)}`
        const values: Readonly<Record<string, string>> = {
          domain: host,
          firstName: world.person.first,
          currentYear: world.value('year'),
          role: 'editor',
        }
        const said = (key: string) => (/url/i.test(key) ? url : (values[key] ?? world.value('product')))
        const html = template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, key: string) => said(key))
        return { subject: subject(world), html }
      })
    }
  }
}

const LITERALS: readonly (readonly [file: string, pick: string, kind: Kind, subject: string])[] = [
  ['emailpassword/emaildelivery/services/smtp/passwordReset.js', 'getPasswordResetEmailHTML', 'reset', 'Password reset instructions'],
  ['emailverification/emaildelivery/services/smtp/emailVerify.js', 'getEmailVerifyEmailHTML', 'verify', 'Email verification instructions'],
  ['passwordless/emaildelivery/services/smtp/passwordlessLogin.js', 'getPasswordlessLoginOTPBody', 'code', 'Login to your account'],
  ['passwordless/emaildelivery/services/smtp/passwordlessLogin.js', 'getPasswordlessLoginURLLinkBody', 'signin', 'Login to your account'],
]

export function* supertokensMails(folder: string): Generator<Made> {
  for (const [file, pick, kind, subject] of LITERALS) {
    const source = readFileSync(join(folder, file), 'utf8')
    const literal = new RegExp(`function ${pick}\\([^)]*\\) \\{\\s*return \`(.*?)\`;`, 's').exec(source)?.[1]
    if (literal === undefined) continue
    for (let round = 0; round < ROUNDS; round++) {
      yield* madeOf('supertokens-node', pick, kind, 'en', round, (world) => {
        const url = world.link()
        const values: Readonly<Record<string, string>> = {
          appName: world.organisation.name,
          email: world.mailbox,
          codeLifetime: '15 minutes',
          userInputCode: world.value('code'),
        }
        return { subject, html: literal.replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? url) }
      })
    }
  }
}

const DIRECTUS: readonly (readonly [name: string, kind: Kind, subject: (world: World) => string])[] = [
  ['password-reset', 'reset', () => 'Password Reset Request'],
  ['user-invitation', 'invite', (world) => `You have been invited to ${world.organisation.name}`],
  ['user-registration', 'verify', () => 'Verify your email address'],
]

interface LiquidEngine {
  renderFileSync(name: string, scope: object): string
}

export function* directusMails(folder: string, liquidPath: string): Generator<Made> {
  const { Liquid } = require(liquidPath) as { Liquid: new (options: object) => LiquidEngine }
  const engine = new Liquid({ root: folder, extname: '.liquid' })
  for (const [name, kind, subject] of DIRECTUS) {
    for (let round = 0; round < ROUNDS; round++) {
      yield* madeOf('@directus/api', name, kind, 'en', round, (world) => {
        const { organisation } = world
        const scope = {
          projectName: organisation.name,
          projectColor: organisation.colour,
          projectLogo: `https://cms.${organisation.domain}/assets/logo.png`,
          projectUrl: `https://${organisation.domain}`,
          url: `https://cms.${organisation.domain}/admin/${name}?token=${world.random.letters(120)}`,
        }
        const html = engine.renderFileSync(name, scope)
        return { subject: subject(world), html, text: world.random.chance(0.5) ? textOf(html) : null }
      })
    }
  }
}
