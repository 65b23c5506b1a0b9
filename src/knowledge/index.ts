/** What we know of the world: reviewed lists, each entry with its source. */
export * from './company-numbers.ts'
export * from './language-words.ts'
export * from './lists.ts'
export * from './organisations.ts'
export * from './prepared.ts'
