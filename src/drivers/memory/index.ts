/** Drivers that live in memory, for tests: stores, a clock that stands still, and a disk that forgets what was not synced. */
export { fixedClock } from './fixed-clock.ts'
export { openMemoryBlobStore, openMemoryJournal } from './stores.ts'
export { type VolatileDisk, type VolatileOptions, volatileDisk } from './volatile-disk.ts'
