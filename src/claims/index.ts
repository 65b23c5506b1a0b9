/** Text → whom the mail claims to be, what it wants, in which language. Pure. */
export { type ClaimInput, claimsOf } from './claims.ts'
export { languageOf } from './language.ts'
export { lureOf } from './lure.ts'
