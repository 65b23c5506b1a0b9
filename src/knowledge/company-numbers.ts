/**
 * Which company number is whose. Plain data in `lists/company-numbers.json`, one number a line with its source: so far Brazil's, where every mail of a
 * company bears one. The first eight digits of a CNPJ are the company, the rest its branch.
 */
import { readFileSync } from 'node:fs'
import { type Organisation, organisationById, sameGroup } from './organisations.ts'

interface CompanyNumber {
  readonly cnpj: string
  readonly organisation: string
  /** Ids of organisations that state it with right: owners, offices, brands of no group. */
  readonly alsoOf: readonly string[]
  readonly source: string
}

const CNPJ_ROOT_DIGITS = 8

let owners: ReadonlyMap<string, CompanyNumber> | null = null

export interface NumberOwner {
  readonly owner: Organisation
  isAlsoOf(organisation: Organisation): boolean
}

/** Who has this CNPJ (digits alone); null for a company that we do not know. */
export function ownerOfCnpj(digits: string): NumberOwner | null {
  owners ??= new Map(companyNumbers().map((one) => [one.cnpj, one]))
  const known = owners.get(digits.slice(0, CNPJ_ROOT_DIGITS))
  const owner = known && organisationById(known.organisation)
  if (!owner) return null
  return { owner, isAlsoOf: (organisation) => sameGroup(owner, organisation) || known.alsoOf.includes(organisation.id) }
}

const companyNumbers = (): CompanyNumber[] =>
  JSON.parse(readFileSync(new URL('./lists/company-numbers.json', import.meta.url), 'utf8')) as CompanyNumber[]
