/** A brand name as people write it → one spelling, so that "Office 365" and "Microsoft" compare equal. */
import { allOrganisations } from '../knowledge/index.ts'

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Made when asked for: of all commands only `eval` compares names. */
let ids: ReadonlyMap<string, string> | null = null
const idsByName = () => {
  ids ??= new Map(
    allOrganisations().flatMap(({ id, name, aliases, ambiguous }) =>
      [id, name, ...aliases, ...ambiguous].map((one) => [folded(one), id] as const),
    ),
  )
  return ids
}

/** "The Harbour Works Ltd." and "Harbour Works" are one name: articles before it, titles of people and legal forms behind it tell nobody apart. */
const BEFORE = /^(?:(?:the|mr|mrs|ms|dr)\b\.?\s{0,2})+/i
const BEHIND = /[\s,]{1,3}(?:inc|llc|ltd|limited|gmbh|ag|bv|nv|plc|sarl|corp|co)\b[\s.,]{0,3}$/i
const ENDINGS_MAX = 2

function bare(name: string): string {
  let left = name.trim().replace(BEFORE, '')
  for (let ending = 0; ending < ENDINGS_MAX; ending += 1) left = left.replace(BEHIND, '')
  return left === '' ? name : left
}

/** The organisation's id where we know it, else the folded name. */
export const canonicalBrand = (name: string): string =>
  idsByName().get(folded(name)) ?? idsByName().get(folded(bare(name))) ?? folded(bare(name))
