/**
 * A number of a register, a bank, a court or a parcel service that cannot exist: its check digits are wrong, or it has another length.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Organisation, organisationById } from '../../knowledge/index.ts'
import { CLAIM_STRENGTH_MIN, type Claim, type Finding, type NumberDetail, type NumberKind, type Signal } from '../../model/index.ts'
import { isListMail } from '../questions.ts'
import { mayBeOf } from './parcel-forms.ts'

type Said = NumberKind | 'service'

export const impossibleNumber: Signal<'details' | 'claims' | 'message', Said> = {
  id: 'impossible-number',
  title: 'A number that cannot exist',
  kind: 'contradiction',
  tags: ['Content analysis', 'Social engineering'],
  needs: ['details', 'claims', 'message'],
  messages: {
    cnpj: 'The mail gives {number} as a Brazilian company number (CNPJ), but its check digits are wrong: no company can have it.',
    cpf: 'The mail gives {number} as a Brazilian tax number (CPF), but its check digits are wrong: nobody can have it.',
    case: 'The mail gives {number} as the number of a court case, but the courts of Brazil can have no such number.',
    vat: 'The mail gives {number} as a VAT number, but its check digits are wrong: no company can have it.',
    iban: 'The mail gives {number} as an IBAN, but its check digits are wrong: no account can have it.',
    routing: 'The mail gives {number} as the routing number of an American bank, but its check digit is wrong: no bank can have it.',
    company: 'The mail gives {number} as a company registered in England, but company numbers there have at most eight digits.',
    parcel: 'The mail gives {number} as a tracking number, but its check digit is wrong: no parcel can have it.',
    service: 'The mail gives {number} as a tracking number, but those of {service} look different.',
  },

  detect({ details: { numbers }, claims, message }) {
    // People on lists write about numbers, and about false ones.
    if (isListMail(message)) return []
    const service = parcelServiceOf(claims)
    // A number in the subject may stand in the text again.
    const told = new Set<string>()
    return numbers.flatMap((number): Finding<Said>[] => {
      if (told.has(number.compact)) return []
      told.add(number.compact)
      if (number.exists === false) return [{ message: number.kind, values: { number: number.text }, at: number.at }]
      return service && isForeignTo(service, number)
        ? [{ message: 'service', values: { number: number.text, service: service.name }, at: number.at }]
        : []
    })
  },
}

function parcelServiceOf(claims: readonly Claim[]): Organisation | null {
  const sure = claims.filter(({ strength }) => strength >= CLAIM_STRENGTH_MIN)
  const known = sure.flatMap(({ organisation }) => (organisation === null ? [] : (organisationById(organisation) ?? [])))
  const [service, second] = known.filter(({ sector }) => sector === 'parcel')
  // Of two services nobody knows whose number it is.
  return service && !second ? service : null
}

const isForeignTo = ({ id }: Organisation, { kind, compact }: NumberDetail): boolean => kind === 'parcel' && !mayBeOf(id, compact)
