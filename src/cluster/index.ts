/** Cases → campaigns: by which keys a case is tied to others. Who hangs together is the store's to say, since it has them all. */

export * from './differences.ts'
export { type ClusterInput, keysOf, type Standing } from './keys.ts'
