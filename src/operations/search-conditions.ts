/** A search as its conditions, and with one of them set: what filters beside the search box read and write. */
import { Refusal } from '../model/index.ts'
import { piecesOf } from './search-query.ts'

export interface SearchCondition {
  /** null: words that are looked for anywhere. */
  readonly field: string | null
  readonly isNot: boolean
  /** As written, without its quotation marks; several stand between commas. */
  readonly value: string
  /** The condition as it stands in the search. */
  readonly text: string
}

/** Other words for the same field. */
const SAME: Readonly<Record<string, string>> = { trap: 'to' }
const same = (field: string | null): string | null => (field === null ? null : (SAME[field] ?? field))

/** None where the search is not understood: what that is about is told elsewhere. */
export function conditionsOf(search: string): readonly SearchCondition[] {
  try {
    return piecesOf(search).map(({ field, isNot, values, text }) => ({
      field,
      isNot,
      text,
      value: values.map((one) => one.text).join(','),
    }))
  } catch (cause) {
    if (cause instanceof Refusal) return []
    throw cause
  }
}

/** What the search asks of a field, negations apart; '' for nothing. */
export const valueIn = (search: string, field: string): string =>
  conditionsOf(search).find((one) => !one.isNot && same(one.field) === same(field))?.value ?? ''

/** The search with this field asked for, in the place of what was asked of it before; '' takes it out. */
export function withCondition(search: string, field: string, value: string): string {
  const all = conditionsOf(search)
  // Not understood: it stays as it was typed.
  const kept =
    all.length === 0 ? [search.trim()] : all.filter((one) => one.isNot || same(one.field) !== same(field)).map(({ text }) => text)
  return [...kept, ...(value === '' ? [] : [`${field}:${quoted(value)}`])].filter(Boolean).join(' ')
}

/** A value with a space or a comma stands in quotation marks; those within it would end it. Several values are written with commas by who knows them. */
const quoted = (value: string): string => {
  const text = value.replaceAll(/["“”„«»]/g, ' ').trim()
  return /\s/.test(text) ? `"${text}"` : text
}
