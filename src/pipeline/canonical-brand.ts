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

/** "The Harbour Works Ltd." and "Harbour Works" are one name: articles and titles of people before it, initials and legal forms tell nobody apart. */
const BEFORE = /^(?:(?:the|mr|mrs|ms|miss|dr|sir|madam|prof|rev|hon|justice|barrister|barr|sgt|gen|capt)\b\.?\s{0,2})+/i
const BEHIND = /[\s,]{1,3}(?:inc|llc|ltd|limited|gmbh|ag|bv|nv|plc|sarl|corp|co)\b[\s.,]{0,3}$/i
/** "Ada M. Example"; not the "S" of "H & S". */
const INITIAL = /(?<=\p{L}{2}\s{1,2})\p{Lu}\.?\s{1,2}(?=\p{L}{2})/u
const ENDINGS_MAX = 2

function bare(name: string): string {
  let left = name.trim().replace(BEFORE, '').replace(INITIAL, '')
  for (let ending = 0; ending < ENDINGS_MAX; ending += 1) left = left.replace(BEHIND, '')
  return left === '' ? name : left
}

/** The organisation's id where we know it, else the folded name. */
export const canonicalBrand = (name: string): string =>
  idsByName().get(folded(name)) ?? idsByName().get(folded(bare(name))) ?? folded(bare(name))
