/** One trap: an address or a domain that should receive no mail, how it came to be one, and where it was seeded. */
import { z } from 'zod'

export const TRAPS_MAX = 200
/** `pristine`: never used by anybody · `recycled`: somebody's once, given up · `typo`: one slip from a name people mean. */
export const TRAP_KINDS = ['pristine', 'recycled', 'typo'] as const

const DOMAIN = String.raw`[a-z\d](?:[a-z\d-]{0,62})(?:\.[a-z\d](?:[a-z\d-]{0,62})){1,20}`
const AT = new RegExp(`^(?:[^@\\s"<>()]{1,64}@)?${DOMAIN}$`)

export const trapSchema = z.strictObject({
  at: z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .regex(AT, 'write it as office@trap.example, or as trap.example for a whole domain')
    .describe('The address, or the domain with all below it.'),
  kind: z.enum(TRAP_KINDS).describe('pristine: never used by anybody; recycled: somebody’s once; typo: one slip from a name people mean.'),
  seeded: z.string().trim().max(300).default('').describe('Where it was left for collectors to find.'),
  since: z.iso.date().nullable().default(null).describe('Since which day.'),
})

export type Trap = z.output<typeof trapSchema>
