/** The filters that stand beside a search box: which field each writes, what one may choose, and a search with them in it. */
import { TRAP_KINDS, type Trap } from '../config/traps.ts'
import { LURE_OBJECTS } from '../model/index.ts'
import { VERDICTS } from '../model/report.schema.ts'
import { signalTitles } from '../pipeline/index.ts'
import { conditionsOf, type SearchCondition, valueIn, withCondition } from './search-conditions.ts'

export interface FilterChoice {
  readonly value: string
  readonly name: string
}

export interface StreamFilter {
  /** The search field that it writes. */
  readonly field: string
  /** What it is called in a form. */
  readonly param: string
  readonly name: string
  /** What the search asks now; '' for nothing. */
  readonly value: string
  readonly choices: readonly FilterChoice[]
  /** Only the choices there are, or anything with these as a help. */
  readonly isClosed: boolean
}

/** Those that mails of a trap are written in; any other can be typed into the search. */
const LANGUAGES = 'ar bg cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sv th tr uk vi zh'.split(' ')
const named = new Intl.DisplayNames(['en'], { type: 'language' })
const PERIODS = { today: 'Today', '1d': 'Since yesterday', '7d': 'Last 7 days', '30d': 'Last 30 days', '365d': 'Last year' }
const same = (value: string): FilterChoice => ({ value, name: value.replaceAll('-', ' ') })

/** Fields of the form, in its order. `choices`: made once. */
const FILTERS: readonly Omit<StreamFilter, 'value'>[] = [
  {
    field: 'verdict',
    param: 'verdict',
    name: 'Verdict',
    isClosed: true,
    choices: [...VERDICTS.map(same), { value: 'attack,suspicious', name: 'attack or suspicious' }],
  },
  {
    field: 'after',
    param: 'time',
    name: 'Time',
    isClosed: true,
    choices: Object.entries(PERIODS).map(([value, name]) => ({ value, name })),
  },
  { field: 'object', param: 'lure', name: 'Lure', isClosed: true, choices: LURE_OBJECTS.map(same) },
  {
    field: 'language',
    param: 'language',
    name: 'Language',
    isClosed: true,
    choices: LANGUAGES.map((value) => ({ value, name: named.of(value) ?? value })).sort((one, other) =>
      one.name.localeCompare(other.name, 'en'),
    ),
  },
  { field: 'brand', param: 'brand', name: 'Brand', isClosed: false, choices: [] },
  { field: 'trap', param: 'trap', name: 'Trap', isClosed: false, choices: [] },
  {
    field: 'signal',
    param: 'telltale',
    name: 'Telltale',
    isClosed: true,
    choices: signalTitles().map(({ id, title }) => ({ value: id, name: title })),
  },
]

/** Of the traps that are known as many are offered; any other can be typed. */
const TRAPS_MAX = 50

export const streamFilters = (search: string, traps: readonly Trap[]): readonly StreamFilter[] =>
  FILTERS.map((one) => {
    const value = valueIn(search, one.field)
    if (one.field === 'trap') return { ...one, value, choices: trapChoices(traps) }
    // What was typed and is none of the choices is one as long as it stands.
    const isOther = one.isClosed && value !== '' && !one.choices.some((choice) => choice.value === value)
    return { ...one, value, choices: isOther ? [...one.choices, { value, name: value }] : one.choices }
  })

const trapChoices = (traps: readonly Trap[]): readonly FilterChoice[] => [
  ...TRAP_KINDS.map((value) => ({ value, name: `all that are ${value}` })),
  ...traps.slice(0, TRAPS_MAX).map(({ at, kind }) => ({ value: at, name: kind })),
]

/**
 * What a form with filters asks for. The box holds all of the search; a filter counts only where it was changed, else what was typed stands.
 * @param was the search that the form was drawn for
 */
export function searchWith(search: string, was: string, given: Readonly<Record<string, string>>): string {
  let asked = search.trim()
  for (const { field, param } of FILTERS) {
    const value = given[param]
    if (value !== undefined && value.trim() !== valueIn(was, field)) asked = withCondition(asked, field, value.trim())
  }
  return asked
}

/** Conditions as they are told, each with the search that is left without it. */
export function conditionChips(search: string): readonly { readonly says: string; readonly without: string }[] {
  const all = conditionsOf(search)
  return all.map((one, at) => ({
    says: inWords(one),
    without: all
      .filter((_, other) => other !== at)
      .map(({ text }) => text)
      .join(' '),
  }))
}

function inWords({ field, isNot, value, text }: SearchCondition): string {
  if (field === null) return text
  const filter = FILTERS.find((one) => one.field === field || (field === 'to' && one.field === 'trap'))
  const told = filter?.choices.find((choice) => choice.value === value)?.name ?? value
  return `${filter?.name ?? field}${isNot ? ' not' : ''}: ${told}`
}
