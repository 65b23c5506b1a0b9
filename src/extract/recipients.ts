/** Whom this copy was sent to: the envelope, and what the header says. */
import type { Message, Sighting } from '../model/index.ts'

const RECIPIENTS_MAX = 50
const DELIVERY_FIELDS: ReadonlySet<string> = new Set(['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'])
const ADDRESS = /[^\s<>,;"']{1,100}@[^\s<>,;"']{1,200}/

export function recipientsOf(message: Message, sighting: Sighting): readonly string[] {
  const { to, cc } = message.identity
  const delivered = message.header
    .filter(({ key }) => DELIVERY_FIELDS.has(key))
    .map(({ value }) => ADDRESS.exec(value.slice(0, 1_000))?.[0] ?? '')
  const all = [...(sighting.envelope?.rcptTo ?? []), ...delivered, ...to.map(({ address }) => address), ...cc.map(({ address }) => address)]
  return [...new Set(all.map((address) => address.toLowerCase()).filter((address) => address.includes('@')))].slice(0, RECIPIENTS_MAX)
}
