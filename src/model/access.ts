/** Who may do what: a reader reads; an analyst also says something of cases and campaigns; an admin also rules over tokens and settings. */
export const ROLES = ['reader', 'analyst', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Somebody whose token is known. */
export interface Asker {
  /** As the token is named; stands beside what they say. */
  readonly name: string
  readonly role: Role
  readonly tokenId: string
}

export const mayAs = ({ role }: Asker, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed)
