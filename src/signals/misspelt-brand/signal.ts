/**
 * The name of an organisation, in the sender's name or the subject, written so that a reader takes it for right: look-alike letters, letters put apart, a slip.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type organisationById, relationTo } from '../../knowledge/index.ts'
import type { Claim, ClaimPlace, Disguise, Finding, Identity, Signal } from '../../model/index.ts'
import { authorOf, knownOrganisation } from '../questions.ts'

type MessageId = 'letters' | 'apart' | 'slip'

const MESSAGES: Readonly<Record<Disguise, MessageId>> = { 'lookalike-letters': 'letters', 'letters-apart': 'apart', misspelt: 'slip' }

export const misspeltBrand: Signal<'claims' | 'identity', MessageId> = {
  id: 'misspelt-brand',
  title: 'Name of an organisation in disguise',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Impersonation: Brand', 'Evasion', 'Lookalike domain', 'Content analysis', 'Header analysis'],
  needs: ['claims', 'identity'],
  messages: {
    letters: 'The mail shows the name "{shown}", but some of its letters only look like those of {name}.',
    apart: 'The mail shows the name "{shown}", but {name} does not put gaps between its letters.',
    slip: 'The sender calls itself "{shown}", but the right name, which the mail also uses, is {name}.',
  },

  detect({ claims, identity }) {
    return claims.flatMap((claim) => {
      const place = disguisedIn(claim)
      const organisation = knownOrganisation(claim)
      // Whoever owns a name may write it with gaps, or wrong.
      if (!place?.disguised || !organisation || isTheirs(identity, organisation)) return []
      const { as, right, how } = place.disguised
      const finding: Finding<MessageId> = { message: MESSAGES[how], values: { shown: as, name: right }, at: place.at }
      return [finding]
    })
  },
}

/** A slip makes other words, too: with the right name beside it, it is one. */
function disguisedIn({ places }: Claim): ClaimPlace | undefined {
  const isSpelt = places.some(({ kind, disguised }) => !disguised && kind !== 'author-address')
  return places.find(({ disguised }) => disguised && (disguised.how !== 'misspelt' || isSpelt))
}

function isTheirs(identity: Identity, organisation: NonNullable<ReturnType<typeof organisationById>>): boolean {
  const author = authorOf(identity)
  return author !== undefined && relationTo(author.domain, organisation) !== 'foreign'
}
