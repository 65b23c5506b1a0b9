/** Keycloak's account mails in some thirty languages, in HTML and plain text. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Kind } from '../letter.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { durationOf, madeOf, pageOf } from './build.ts'
import { readProperties } from './read.ts'

type Arguments = (world: World, language: string) => readonly string[]
const expiry = (language: string, world: World) => durationOf(language, world.random.pick([5, 10, 15, 30]), 'minute')
const linked: Arguments = (world, language) => [world.link(), '5', world.organisation.name, expiry(language, world)]
const event: Arguments = (world) => [`${world.value('date')} ${world.value('time')}`, world.value('ip')]
const credential: Arguments = (world) => [world.random.pick(['otp', 'passkey', 'webauthn']), world.value('date'), world.value('ip')]

const MESSAGES: readonly (readonly [key: string, kind: Kind, args: Arguments])[] = [
  ['emailVerification', 'verify', linked],
  [
    'emailUpdateConfirmation',
    'verify',
    (world, language) => [world.link(), world.mailbox, world.organisation.name, expiry(language, world)],
  ],
  ['passwordReset', 'reset', linked],
  ['executeActions', 'security', (world, language) => [world.link(), '720', world.organisation.name, '', durationOf(language, 12, 'hour')]],
  ['eventLoginError', 'signin', event],
  ['eventRemoveTotp', 'security', event],
  ['eventUpdatePassword', 'security', event],
  ['eventUpdateTotp', 'security', event],
  ['eventUpdateCredential', 'security', credential],
  ['eventUserDisabledByTemporaryLockout', 'security', event],
  [
    'orgInvite',
    'invite',
    (world, language) => [
      world.link(),
      '720',
      world.organisation.name,
      world.organisation.name,
      durationOf(language, 12, 'hour'),
      world.person.first,
      '',
    ],
  ],
  [
    'identityProviderLink',
    'security',
    (world, language) => [
      world.random.pick(['Google', 'GitHub', 'Microsoft', 'LinkedIn']),
      world.organisation.name,
      world.value('user'),
      world.link(),
      '5',
      expiry(language, world),
    ],
  ],
]

export function* keycloakMails(folder: string): Generator<Made> {
  for (const file of readdirSync(folder).filter((name) => /^messages_\w+\.properties$/.test(name))) {
    const language = file.slice('messages_'.length, -'.properties'.length).replace('_', '-')
    const messages = readProperties(join(folder, file))
    const fill = (key: string, args: readonly string[]) =>
      messages.get(key)?.replace(/\{(\d)\}/g, (_, at: string) => args[Number(at)] ?? '') ?? null
    for (const [key, kind, argumentsOf] of MESSAGES) {
      for (const round of [0, 1]) {
        yield* madeOf('@keycloakify/email-native', `${key}-${language}`, kind, language, round, (world) => {
          const args = argumentsOf(world, language)
          const html = fill(`${key}BodyHtml`, args) ?? fill(`${key}Html`, args)
          const text = fill(`${key}Body`, args)
          const subject = fill(`${key}Subject`, key === 'orgInvite' ? [world.organisation.name] : args)
          if (subject === null) return null
          return { subject, html: html && pageOf(html, world), text: world.random.chance(0.85) ? text : null }
        })
      }
    }
  }
}
