/** Which names of which organisations can be imitated: made once from the knowledge. */
import { allOrganisations, isWellKnown, type Organisation, ownerOf, prepared } from '../../knowledge/index.ts'
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

/** One row a name: key, whose it is, `?` where it is an everyday word. */
export const prepareImitable = (): string =>
  allOrganisations()
    .filter(isWellKnown)
    .flatMap(namesOf)
    .map(({ id, key, isEveryday }) => [key, id, isEveryday ? '?' : ''].join('\t'))
    .join('\n')

export const imitableNames = (): readonly ImitableName[] =>
  prepared(new URL('./imitable.prepared.txt', import.meta.url), prepareImitable)
    .split('\n')
    .map((row) => {
      const [key = '', id = '', mark] = row.split('\t')
      return { id, key, isEveryday: mark === '?' }
    })

/** Whose a domain is, where that is sure. */
export function imitableDomain(domain: string): string | undefined {
  const found = ownerOf(domain)
  return found?.known.domain === domain && found.known.confidence !== 'remembered' ? found.owner.id : undefined
}

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
