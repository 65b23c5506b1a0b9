/** What people say is held against what stands, then written: of two who speak at once the second is held against what the first one said. */
import type { Journal } from '../ports/index.ts'

const last = new WeakMap<Journal, Promise<unknown>>()

export function oneAtATime<Result>(journal: Journal, work: () => Promise<Result>): Promise<Result> {
  // Whether it went well is for who waits for it; the next one comes either way.
  const done = (last.get(journal) ?? Promise.resolve()).then(work, work)
  last.set(journal, done)
  return done
}
