/** The clock of the machine. */
import type { Clock } from '../../ports/index.ts'

export const systemClock: Clock = { now: () => new Date() }
