/** What the message claims to be, and what it wants. Pure. */
export { type ClaimInput, claimsOf } from './claims.ts'
export { languageOf } from './languages.ts'
export { lureOf, spokenWords } from './lure.ts'
export { storiesOf } from './stories/index.ts'
