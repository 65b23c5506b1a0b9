/** The brand of the report: the strongest claim, and whether it is impersonated, genuine, or could not be told. */
import { CLAIM_STRENGTH_MIN, type Facts, type Outcomes, type Report } from '../model/index.ts'

/** Signals that say: the claimed organisation is not who sent it, or not who is linked. */
const SPEAKS_AGAINST = ['foreign-author-domain', 'failed-brand-authentication', 'foreign-link', 'shared-host-link', 'lookalike-domain']

export function brandOf(facts: Partial<Facts>, outcomes: Outcomes): Report['brand'] {
  const claim = facts.claims?.[0]
  if (!claim || claim.strength < CLAIM_STRENGTH_MIN) return null
  const hasFired = (id: string) => outcomes[id]?.state === 'fired'
  const role =
    claim.organisation === null
      ? 'unverified'
      : hasFired('confirmed-author')
        ? 'genuine'
        : SPEAKS_AGAINST.some(hasFired)
          ? 'impersonated'
          : 'unverified'
  return { name: claim.name, organisation: claim.organisation, role }
}
