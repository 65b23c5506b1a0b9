/** A brand name as people write it → one spelling, so that "Office 365" and "Microsoft" compare equal. */
import { organisations } from '../knowledge/index.ts'

const folded = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const byName = new Map(
  organisations.flatMap(({ id, name, aliases, ambiguous }) =>
    [id, name, ...aliases, ...ambiguous].map((one) => [folded(one), id] as const),
  ),
)

/** The organisation's id where we know it, else the folded name. */
export const canonicalBrand = (name: string): string => byName.get(folded(name)) ?? folded(name)
