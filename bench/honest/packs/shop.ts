/** Reaction Commerce's shop mails: orders, refunds, shipping, accounts. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Kind } from '../letter.ts'
import { DIGITS } from '../random.ts'
import type { Made } from '../sources.ts'
import type { World } from '../world.ts'
import { madeOf } from './build.ts'

const ROUNDS = 10
const MAILS: readonly (readonly [file: string, kind: Kind, subject: (world: World) => string])[] = [
  ['orders/new', 'receipt', (world) => `Your order is confirmed - ${world.value('order')}`],
  ['orders/shipped', 'parcel', (world) => `Your order has shipped - ${world.value('order')}`],
  ['orders/refunded', 'receipt', (world) => `Confirmation of your refund - ${world.value('order')}`],
  ['orders/itemRefund', 'receipt', () => 'Confirmation of your item refund'],
  ['accounts/inviteNewShopMember', 'invite', (world) => `You have been invited to join ${world.organisation.name}`],
  ['accounts/resetPassword', 'reset', (world) => `${world.organisation.name}: Here's your password reset link`],
  ['accounts/sendWelcomeEmail', 'welcome', (world) => `Welcome to ${world.organisation.name}!`],
  ['accounts/verifyEmail', 'verify', (world) => `${world.organisation.name}: Please verify your email address`],
  ['accounts/verifyUpdatedEmail', 'verify', () => 'You have updated your email address'],
]

interface Handlebars {
  compile(template: string): (values: object) => string
}

export function* reactionMails(folder: string, handlebarsPath: string): Generator<Made> {
  const handlebars = createRequire(import.meta.url)(handlebarsPath) as Handlebars
  for (const [file, kind, subject] of MAILS) {
    const path = join(folder, `${file}.js`)
    if (!existsSync(path)) continue
    const template = /export default `(.*)`/s.exec(readFileSync(path, 'utf8'))?.[1]
    if (template === undefined) continue
    const render = handlebars.compile(template)
    for (let round = 0; round < ROUNDS; round++) {
      yield* madeOf('@reactioncommerce/api-plugin-email-templates', file, kind, 'en', round, (world) => ({
        subject: subject(world),
        html: `<html>${render(valuesOf(world))}</html>`,
      }))
    }
  }
}

function valuesOf(world: World): object {
  const { organisation, random } = world
  const address = {
    fullName: world.person.full,
    address: `${random.int(1, 99)} Harbour Road`,
    city: world.value('city'),
    region: '',
    postal: random.letters(5, DIGITS),
  }
  const price = { displayAmount: world.value('amount') }
  // Some templates print the whole of it as an address.
  const icon = (name: string) => {
    const link = `https://www.${name}.com/${organisation.domain.split('.')[0]}`
    return { display: true, icon: `https://${organisation.cdn}/${name}.png`, link, toString: () => link }
  }
  const url = world.link()
  return {
    shopName: organisation.name,
    shop: { name: organisation.name },
    contactEmail: `support@${organisation.domain}`,
    homepage: `https://${organisation.domain}`,
    emailLogo: `https://${organisation.cdn}/logo.png`,
    copyrightDate: world.value('year'),
    legalName: organisation.name,
    physicalAddress: { ...address, address: organisation.street },
    socialLinks: {
      display: true,
      twitter: icon('twitter'),
      facebook: icon('facebook'),
      instagram: icon('instagram'),
      github: icon('github'),
      googlePlus: { display: false },
    },
    order: { referenceId: world.value('order') },
    orderDate: world.value('date'),
    orderUrl: url,
    url,
    confirmationUrl: url,
    verificationUrl: url,
    passwordResetUrl: url,
    userEmailAddress: world.mailbox,
    currentUserName: world.value('friend'),
    invitedUserName: world.person.first,
    groupName: 'shop manager',
    groupNames: ['shop manager'],
    billing: {
      total: world.value('amount'),
      subtotal: world.value('amount'),
      shipping: '0.00',
      taxes: '0.00',
      discounts: '0.00',
      refunds: world.value('amount'),
      adjustedTotal: '0.00',
      address,
      payments: [{ displayName: `Visa ${world.value('last4')}`, displayAmount: world.value('amount') }],
    },
    shipping: { tracking: world.value('order'), carrier: world.value('carrier'), address },
    combinedItems: world.items.map(({ name }) => ({
      title: name,
      variantTitle: name,
      quantity: 1,
      price,
      placeholderImage: `https://${organisation.cdn}/p.png`,
      imageURLs: { thumbnail: `https://${organisation.cdn}/t.jpg` },
    })),
  }
}
