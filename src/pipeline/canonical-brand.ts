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

/** The organisation's id where we know it, else the folded name. */
export const canonicalBrand = (name: string): string => idsByName().get(folded(name)) ?? folded(name)
