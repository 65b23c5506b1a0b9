/**
 * Tables made of the lists, as text: written by the build beside the module that reads them, made when first asked for in a checkout.
 * To make them anew is a third of what `telltale check` costs on one mail, and a mail needs a few rows of thousands.
 */
import { existsSync, readFileSync } from 'node:fs'

export const prepared = (place: URL, make: () => string): string => (existsSync(place) ? readFileSync(place, 'utf8') : make())

/** Rows by what stands before their first tab, without reading further into them. */
export function rowsByKey(text: string): ReadonlyMap<string, string> {
  const rows = new Map<string, string>()
  for (const row of text.split('\n')) {
    const tab = row.indexOf('\t')
    if (tab > 0) rows.set(row.slice(0, tab), row.slice(tab + 1))
  }
  return rows
}
