/** NodeBB's forum mails in some forty languages, through its own templates. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { escaped } from '../layouts.ts'
import type { Kind } from '../letter.ts'
import { HEX } from '../random.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { madeOf } from './build.ts'

type Subject = (say: (key: string, ...args: string[]) => string, world: World) => string
const TEMPLATES: readonly (readonly [name: string, kind: Kind, subject: Subject])[] = [
  ['reset', 'reset', (say, { organisation }) => say('password-reset-requested', organisation.name)],
  ['reset_notify', 'security', (say) => say('reset.notify.subject')],
  ['notif_chat', 'comment', (say, world) => say('notif.chat.subject', world.value('friend'))],
  ['notif_post', 'comment', (_, world) => `[${world.organisation.name}] ${world.value('product')}`],
  ['registration_accepted', 'welcome', (say, { organisation }) => say('welcome-to', organisation.name)],
  ['welcome', 'verify', (say, { organisation }) => say('welcome-to', organisation.name)],
  ['invitation', 'invite', (say, { organisation }) => say('invite', organisation.name)],
]

export function* nodebbMails(folder: string): Generator<Made> {
  const read = (name: string) => readFileSync(join(folder, 'src/views/emails', `${name}.tpl`), 'utf8')
  const footer = read('partials/footer')
  const languages = readdirSync(join(folder, 'public/language')).filter((name) => /^[a-z]{2}(-[A-Z]{2})?$/.test(name))
  for (const language of languages) {
    const words = JSON.parse(readFileSync(join(folder, 'public/language', language, 'email.json'), 'utf8')) as Record<string, string>
    const say = (key: string, ...args: string[]) => (words[key] ?? '').replace(/%(\d)/g, (_, at: string) => args[Number(at) - 1] ?? '')
    for (const [name, kind, subjectOf] of TEMPLATES) {
      yield* madeOf('nodebb', `${name}-${language}`, kind, language, 0, (world) => {
        const values = valuesOf(world)
        const html = read(name)
          .replace(/<!-- IMPORT \S+ -->/g, footer)
          .replace(/<!--.*?-->/g, '')
          .replace(/\{([\w.]+)\}/g, (_, key: string) => values[key] ?? '')
          .replace(/\[\[email:([\w.-]+)((?:, [^\]]*)?)\]\]/g, (_, key: string, args: string) => say(key, ...args.split(', ').slice(1)))
        const text = html
          .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2: $1')
          .replace(/<[^>]+>/g, '')
          .replace(/\n\s*\n+/g, '\n\n')
          .trim()
        return { subject: subjectOf(say, world), html, text: world.random.chance(0.8) ? text : null }
      })
    }
  }
}

function valuesOf(world: World): Readonly<Record<string, string>> {
  const { organisation } = world
  const site = `https://${world.random.pick(['forum', 'community', 'board'])}.${organisation.domain}`
  return {
    username: escaped(world.value('user')),
    site_title: escaped(organisation.name),
    reset_link: `${site}/reset/${world.random.letters(36, HEX)}`,
    confirm_link: `${site}/confirm/${world.random.letters(36, HEX)}`,
    registerLink: `${site}/register?token=${world.random.letters(36, HEX)}&email=${encodeURIComponent(world.mailbox)}`,
    url: site,
    base_url: site,
    userslug: world.value('user'),
    roomId: String(world.random.int(3, 900)),
    date: world.value('date'),
    intro: escaped(world.value('friend')),
    summary: escaped(world.value('friend')),
    'message.content': escaped(world.value('product')),
    postBody: escaped(`${world.value('product')}, ${world.value('date')}, ${world.value('city')}`),
  }
}
