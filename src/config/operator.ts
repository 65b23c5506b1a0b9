/** Who publishes, out of the settings: nobody as long as no address is given, so that no report goes out in nobody's name. */
import type { Config } from './schema.ts'

export interface NamedOperator {
  readonly name: string
  readonly contact: string
  readonly domain: string
}

export const operatorOf = ({ operator: { name, contact } }: Pick<Config, 'operator'>): NamedOperator | null =>
  contact === null ? null : { name, contact, domain: contact.slice(contact.lastIndexOf('@') + 1) }
