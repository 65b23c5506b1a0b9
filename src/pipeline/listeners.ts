/** Who wants to hear of each case that was judged. They must not throw, and not take long: judging waits for them. */
import type { CaseId } from '../model/index.ts'

type Listener = (caseId: CaseId) => void

export interface Listeners {
  /** @returns how to stop that */
  add(listener: Listener): () => void
  /** Nothing is told of nothing. */
  tell(sighting: { readonly caseId: CaseId } | null): void
}

export function openListeners(): Listeners {
  const listeners = new Set<Listener>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(sighting) {
      if (sighting) for (const listener of listeners) listener(sighting.caseId)
    },
  }
}
