/** Which names of which organisations can be imitated: made once from the knowledge. */
import { isWellKnown, type Organisation, organisations } from '../../knowledge/index.ts'
import { type ImitableName, isTenantHost, publicSuffix } from '../../names/index.ts'

const DISTINCTIVE_LETTERS_MIN = 5

/** Everyday words, and words that many honest names are made of: alone they imitate nobody. */
const EVERYDAY = new Set(
  (
    'apple orange chase target windows office teams outlook live word excel access azure edge discover square stripe signal steam booking shell ' +
    'express post bank email cloud drive photos store music prime video three delta united southwest american national royal first capital citizens ' +
    'regions indeed oracle notion trust ledger gemini crypto metro discovery travel finance health security support online direct mobile telekom ' +
    'medicare finanzamt wordpress ethereum paramount confluence appstore telecom credit union federal airlines hotel hotels'
  ).split(' '),
)

/** Letters and digits of a name, accents taken off: `Crédit Agricole` → `creditagricole`. */
const keyOf = (name: string): string =>
  IS_KEY.test(name)
    ? name
    : name
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '')
const IS_KEY = /^[a-z0-9]*$/

export const imitableNames: readonly ImitableName[] = organisations.filter(isWellKnown).flatMap(namesOf)

export const imitableDomains: readonly { readonly id: string; readonly domain: string }[] = organisations
  .filter(isWellKnown)
  .flatMap(({ id, domains }) => domains.filter(({ confidence }) => confidence !== 'remembered').map(({ domain }) => ({ id, domain })))

/** The name, its other names, and the labels of its domains that hold one of them (`microsoftonline`). */
function namesOf({ id, name, aliases, ambiguous, domains }: Organisation): ImitableName[] {
  const doubtful = new Set(ambiguous.map(keyOf))
  const written = new Set([name, ...aliases].map(keyOf))
  const meant = [...written].filter((key) => key.length >= DISTINCTIVE_LETTERS_MIN && !doubtful.has(key) && !EVERYDAY.has(key))
  const holdsOne = (text: string) => meant.some((key) => text.includes(key))
  // All labels are asked first: reading a suffix costs more, and few hold a name that is not known already.
  const isNew = (label: string) => !written.has(label) && holdsOne(label)
  const hasNew = (domain: string) => domain.split('.').some((label) => isNew(keyOf(label)))
  const labels = domains.flatMap(({ domain }) => (hasNew(domain) && !isTenantHost(domain) ? [labelOf(domain)] : []))
  const kept = new Set(labels.filter(holdsOne))
  return [...new Set([...written, ...doubtful, ...kept])].map((key) => ({ id, key, isEveryday: doubtful.has(key) || EVERYDAY.has(key) }))
}

function labelOf(domain: string): string {
  const suffix = publicSuffix(domain)
  const own = suffix === null ? domain : domain.slice(0, -suffix.length - 1)
  return keyOf(own.slice(own.lastIndexOf('.') + 1))
}
