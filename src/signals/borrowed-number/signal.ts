/**
 * A right number, but of somebody else: the company number of another company, or a case of another court.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Organisation, organisationById, ownerOfCnpj } from '../../knowledge/index.ts'
import { CLAIM_STRENGTH_MIN, type Claim, type Finding, type NumberDetail, type Signal } from '../../model/index.ts'
import { folded, isListMail } from '../questions.ts'

type Said = 'company' | 'court'

/** Who pays and who is paid has a number, too, and stands beside the bank's name. */
const OTHER_PARTY = /favorecid|benefici|pagador|recebedor|destinat/i
/** Resolution 65 of Brazil's National Council of Justice: behind number, check digits and year stands the branch of the courts; 5 is labour. */
const BRANCH_AT = 13
const LABOUR_COURTS = 'justica-do-trabalho'
const LABOUR_BRANCH = '5'

export const borrowedNumber: Signal<'details' | 'claims' | 'message', Said> = {
  id: 'borrowed-number',
  title: 'A number that belongs to somebody else',
  kind: 'contradiction',
  tags: ['Credential Phishing', 'Content analysis', 'Social engineering', 'Impersonation: Brand'],
  needs: ['details', 'claims', 'message'],
  messages: {
    company: 'The mail gives {number} as the company number of {organisation}, but that number belongs to {owner}.',
    court: 'The mail speaks of the labour courts ({organisation}), but the court case {number} is of another branch of the courts.',
  },

  detect({ details: { numbers }, claims, message }) {
    if (isListMail(message)) return []
    return numbers.flatMap((number): Finding<Said>[] => {
      if (number.exists !== true) return []
      if (number.kind === 'cnpj') return ofAnotherCompany(number, claims)
      return number.kind === 'case' ? ofAnotherCourt(number, claims) : []
    })
  },
}

/** Only what stands beside the name that the mail goes by is meant as its number: shops name the banks of their customers, too. */
function ofAnotherCompany(number: NumberDetail, claims: readonly Claim[]): Finding<Said>[] {
  const found = ownerOfCnpj(number.compact)
  if (found === null || OTHER_PARTY.test(number.line) || isNamedIn(number.line, found.owner)) return []
  const beside = claims
    .filter(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
    .flatMap(({ organisation }) => (organisation === null ? [] : (organisationById(organisation) ?? [])))
    .filter((organisation) => isNamedIn(number.line, organisation))
  const [first] = beside
  if (!first || beside.some(found.isAlsoOf)) return []
  return [{ message: 'company', values: { number: number.text, organisation: first.name, owner: found.owner.name }, at: number.at }]
}

function isNamedIn(line: string, { name, aliases, ambiguous }: Organisation): boolean {
  const letters = folded(line)
  return [name, ...aliases, ...ambiguous].some((one) => letters.includes(folded(one)))
}

function ofAnotherCourt({ text, compact, at }: NumberDetail, claims: readonly Claim[]): Finding<Said>[] {
  const labour = claims.find(({ organisation, strength }) => organisation === LABOUR_COURTS && strength >= CLAIM_STRENGTH_MIN)
  if (!labour || compact[BRANCH_AT] === LABOUR_BRANCH) return []
  return [{ message: 'court', values: { organisation: labour.name, number: text }, at }]
}
