/** Drivers that live in memory, for tests: a clock that stands still, and a disk that forgets what was not synced. */
export { fixedClock } from './fixed-clock.ts'
export { type VolatileDisk, volatileDisk } from './volatile-disk.ts'
