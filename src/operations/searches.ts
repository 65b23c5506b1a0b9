/** Searches kept under a name: entries of the journal, so that they outlive the database. */
import { z } from 'zod'
import { cleanText } from '../explain/index.ts'
import { Refusal } from '../model/index.ts'
import type { SavedSearch } from '../ports/index.ts'
import type { Workspace } from './context.ts'
import { operation } from './operation.ts'
import { parseSearch, SEARCH_CHARS_MAX } from './search-query.ts'

export const SEARCH_NAME_CHARS_MAX = 80

const name = z.string().trim().min(1, 'A saved search needs a name.').max(SEARCH_NAME_CHARS_MAX)
const saved = z.object({ name: z.string(), query: z.string(), savedAt: z.string(), by: z.string() })

export const listSearches = operation({
  id: 'list-searches',
  summary: 'Saved searches, by name.',
  method: 'get',
  path: '/searches',
  mayAsk: 'reader',
  input: z.object({}),
  output: z.object({ searches: z.array(saved) }),
  run: async ({ workspace }) => ({ searches: (await workspace.cases.savedSearches()).map((one) => ({ ...one })) }),
})

export const saveSearch = operation({
  id: 'save-search',
  summary: 'Keeps a search under a name; the same name again takes its place. Kept in the journal.',
  method: 'post',
  path: '/searches',
  mayAsk: 'analyst',
  input: z.object({ name, query: z.string().trim().min(1, 'There is nothing to search for.').max(SEARCH_CHARS_MAX) }),
  output: saved,
  run: async ({ workspace }, input, by) => ({ ...(await keepSearch(workspace, { ...input, by })) }),
})

export const removeSearch = operation({
  id: 'remove-search',
  summary: 'Takes a saved search back.',
  method: 'post',
  path: '/searches/remove',
  mayAsk: 'analyst',
  input: z.object({ name }),
  output: z.object({ name: z.string() }),
  run: async ({ workspace }, input, by) => {
    await dropSearch(workspace, input.name, by)
    return { name: input.name }
  },
})

type Kept = Pick<Workspace, 'cases' | 'journal' | 'pipeline' | 'settings'>

/** @throws Refusal where the search is not understood: what is kept can be asked for */
export async function keepSearch(workspace: Kept, wanted: Pick<SavedSearch, 'name' | 'query' | 'by'>): Promise<SavedSearch> {
  const [known, query] = [cleanText(wanted.name, SEARCH_NAME_CHARS_MAX), cleanText(wanted.query, SEARCH_CHARS_MAX)]
  if (known === '' || query === '') throw new Refusal('A saved search needs a name and something to search for.')
  parseSearch(query, workspace.settings.now().traps)
  const entry = { type: 'saved-search', at: new Date().toISOString(), name: known, query, by: wanted.by } as const
  await workspace.journal.append([entry])
  await workspace.pipeline.project()
  return { name: known, query, savedAt: entry.at, by: entry.by }
}

export async function dropSearch(workspace: Kept, wanted: string, by: string): Promise<void> {
  const { name: known } = await findSearch(workspace, wanted)
  await workspace.journal.append([{ type: 'saved-search', at: new Date().toISOString(), name: known, query: '', by }])
  await workspace.pipeline.project()
}

export async function findSearch({ cases }: Pick<Workspace, 'cases'>, wanted: string): Promise<SavedSearch> {
  const all = await cases.savedSearches()
  const found = all.find((one) => one.name === wanted) ?? all.find((one) => one.name.toLowerCase() === wanted.toLowerCase())
  if (!found) throw new Refusal(`There is no saved search “${cleanText(wanted, SEARCH_NAME_CHARS_MAX)}”.`, { httpStatus: 404 })
  return found
}
