/** What we ask of the outside. `drivers/` answers; `contract/` holds the test every driver of a port must pass. */
export type * from './blob-store.ts'
export type * from './case-search.ts'
export type * from './case-store.ts'
export type * from './clock.ts'
export type * from './job-queue.ts'
export type * from './journal.ts'
export type * from './picture-shelf.ts'
export type * from './resolver.ts'
