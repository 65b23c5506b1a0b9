/** What the message claims to be, and what it wants. Pure. */
export { type ClaimInput, claimsOf } from './claims.ts'
export { foldText } from './fold.ts'
export { type Headline, type HeadlineWord, headlineOf } from './headline.ts'
export { languageOf } from './languages.ts'
export { lureOf, spokenWords } from './lure.ts'
export { pageAsksOf } from './pages/page-asks.ts'
export { pageClaimsOf } from './pages/page-claims.ts'
export { storiesOf } from './stories/index.ts'
