/**
 * A search as SQL. What the full-text index can answer becomes one expression of it, walked from the newest place down; what it cannot (pieces of names,
 * campaigns, labels) becomes a set of places that the hits are held against. Nothing that a person typed is ever syntax: words go in as quoted strings of
 * letters and figures, values as tokens, the rest as parameters.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { CaseSearch, SearchedState, SearchedText, SearchTerm } from '../../ports/index.ts'
import { rootOfCampaign } from './campaigns.ts'
import { ANY_TOKEN, IN_SIGHT_TOKEN, scoreTokens } from './search-document.ts'
import { placesFrom, whole } from './search-place.ts'
import { phraseOf, tokenOf } from './search-tokens.ts'

type Value = string | number | bigint

export interface SearchWhere {
  /** For `words match ?`. */
  readonly match: string
  /** Conditions on `words.rowid`, each behind an `and`, and their values: sets of places, and the period. */
  readonly sets: string
  readonly period: string
  readonly setValues: readonly Value[]
  readonly periodValues: readonly Value[]
  /** Nothing but a period is asked for. */
  readonly isOpen: boolean
}

const COLUMNS: Readonly<Record<SearchedText, string>> = {
  anywhere: '{subject author brand body file}',
  subject: 'subject',
  author: 'author',
  brand: 'brand',
  body: 'body',
  file: 'file',
}
const PART_COLUMNS = { link: 'link', from: 'author', file: 'file' } as const
const SEEN_FIELDS: ReadonlySet<string> = new Set(['to', 'sender'])
const CLAUSES_MAX = 40
/** A kind of trap stands for as many addresses as there may be traps, and twenty values may stand beside it. */
const TERMS_MAX = 240

const of = (where: string) => `select place from cases where place is not null and ${where}`
/** How a case stands, each as the set of its places. */
const STATES: Readonly<Record<SearchedState, string>> = {
  carrier: of('is_carrier = 1'),
  labelled: of('label is not null'),
  repeated: of('sightings > 1'),
  star: of("id in (select case_id from marks where mark = 'star')"),
  dull: of("id in (select case_id from marks where mark = 'dull')"),
}

export function whereOf(database: DatabaseSync, search: CaseSearch, areCarriersIn: boolean): SearchWhere {
  const clauses = search.clauses.slice(0, CLAUSES_MAX)
  const [needed, left]: [string[], string[]] = [[], []]
  const [sets, setValues]: [string[], Value[]] = [[], []]
  for (const { isNot, anyOf } of clauses) {
    const terms = anyOf.slice(0, TERMS_MAX)
    const matches = terms.map(matchOf)
    if (matches.every((one) => one !== null)) (isNot ? left : needed).push(`(${matches.join(' OR ')})`)
    else {
      const found = terms.map((term) => setOf(database, term))
      sets.push(`and +words.rowid ${isNot ? 'not in' : 'in'} (${found.map(({ sql }) => sql).join(' union ')})`)
      setValues.push(...found.flatMap(({ values }) => values))
    }
  }
  const wantsCarriers = areCarriersIn || clauses.some(({ anyOf }) => anyOf.some((one) => one.kind === 'state' && one.state === 'carrier'))
  const base = `keys : "${wantsCarriers ? ANY_TOKEN : IN_SIGHT_TOKEN}"`
  const match = [base, ...needed].join(' AND ')
  const [since, before] = [search.since, search.before].map((moment) => (moment === null ? null : whole(placesFrom(moment))))
  return {
    match: left.length > 0 ? `(${match}) NOT (${left.join(' OR ')})` : match,
    sets: sets.join(' '),
    setValues,
    period: `${since === null ? '' : ' and words.rowid >= ?'}${before === null ? '' : ' and words.rowid < ?'}`,
    periodValues: [since, before].filter((place): place is bigint => typeof place === 'bigint'),
    isOpen: clauses.length === 0,
  }
}

/** null: the full-text index cannot say. */
function matchOf(term: SearchTerm): string | null {
  if (term.kind === 'words') {
    const phrase = phraseOf(term.text, term.isBeginning)
    // Signs alone name nothing, so nothing is found.
    return `${COLUMNS[term.of]} : ${phrase ?? `"${NOWHERE_TOKEN}"`}`
  }
  if (term.kind === 'value') return `${SEEN_FIELDS.has(term.field) ? 'seen' : 'keys'} : "${tokenOf(term.field, term.value)}"`
  if (term.kind === 'score')
    return `(${[NOWHERE_TOKEN, ...scoreTokens(Math.max(0, term.least), Math.min(100, term.most))].map((token) => `keys : "${token}"`).join(' OR ')})`
  return null
}
const NOWHERE_TOKEN = tokenOf('nowhere', '')

function setOf(database: DatabaseSync, term: SearchTerm): { sql: string; values: Value[] } {
  switch (term.kind) {
    case 'part': {
      const text = term.text.toLowerCase().replace(/[\u0000-\u001f"]/g, ' ')
      const bounded = `${term.atStart ? ' ' : ''}${text}${term.atEnd ? ' ' : ''}`
      return { sql: 'select rowid from names where names match ?', values: [`${PART_COLUMNS[term.field]} : "${bounded}"`] }
    }
    case 'campaign':
      return { sql: of('root = ?'), values: [rootOfCampaign(database, term.id) ?? -1] }
    case 'label':
      return { sql: of('label = ?'), values: [term.label] }
    case 'state':
      return { sql: STATES[term.state], values: [] }
    default:
      return { sql: 'select rowid from words where words match ?', values: [matchOf(term) ?? ''] }
  }
}
