/** "Claims a brand we do not know" is said so, never taken for fine. */
import type { Claim, Message } from '../model/index.ts'

const ORGANISATION =
  /\b(?:gmbh|ag|inc|ltd|llc|corp|s\.?a\.?|bank|banco|banque|sparkasse|versicherung|insurance|assurance|support|helpdesk|help desk|customer (?:service|care)|kundenservice|service|services|team|security|admin(?:istrator)?|webmail|mail server|it department|notification|post|express|delivery|shipping|energy|telecom|university|ministry|office|pharmacy|casino)\b/i
const NAME_CHARS_MAX = 80
const STRENGTH = 0.55

/** A display name that clearly is an organisation's, not a person's. */
export function unknownOrganisation({ identity, header }: Message): Claim | null {
  const author = identity.from[0]
  const name = author?.displayName.slice(0, NAME_CHARS_MAX) ?? ''
  if (!author || !ORGANISATION.test(name)) return null
  // Its own name in its own domain: "Harbour Books <orders@harbourbooks.example>" claims nothing but itself.
  const bare = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const label =
    author.domain
      .split('.')
      .at(-2)
      ?.replace(/[^\p{L}\p{N}]/gu, '') ?? ''
  if (label.length >= 3 && (bare.includes(label) || label.includes(bare))) return null
  if (header.some(({ key }) => key === 'list-id')) return null
  return { organisation: null, name, strength: STRENGTH, places: [{ kind: 'display-name', text: name, at: author.at }] }
}
