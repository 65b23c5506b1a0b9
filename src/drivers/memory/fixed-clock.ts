/** A clock that stands still until it is moved. */
import type { Clock } from '../../ports/index.ts'

export function fixedClock(iso: string): Clock & { advance(ms: number): void } {
  let time = Date.parse(iso)
  return {
    now: () => new Date(time),
    advance(ms) {
      time += ms
    },
  }
}
