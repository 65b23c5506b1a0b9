/** Evidence → sentences, escaped and defanged in one place. */
export * from './advice.ts'
export * from './catalogues/index.ts'
export * from './defang.ts'
export * from './headline.ts'
export * from './place.ts'
export * from './plain.ts'
export * from './sentence.ts'
