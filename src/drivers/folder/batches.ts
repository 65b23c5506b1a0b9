/** Group commit: what arrives while a batch is being made durable shares the next one. */
import { Fault } from '../../model/index.ts'

export interface Batches<Item, Result> {
  add(item: Item): Promise<Result>
  /** Resolves when everything added so far is settled. What is added afterwards is refused. */
  close(): Promise<void>
}

const BATCH_ITEMS_MAX = 256

export function createBatches<Item, Result>(commit: (items: readonly Item[]) => Promise<readonly Result[]>): Batches<Item, Result> {
  let waiting: { item: Item; resolve: (result: Result) => void; reject: (cause: unknown) => void }[] = []
  let running: Promise<void> | null = null
  let isClosed = false
  const run = async () => {
    // One turn of the loop lets arrivals of the same moment share their fsync.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting.slice(0, BATCH_ITEMS_MAX)
      waiting = waiting.slice(BATCH_ITEMS_MAX)
      try {
        const results = await commit(batch.map(({ item }) => item))
        batch.forEach(({ resolve }, index) => {
          resolve(results[index] as Result)
        })
      } catch (cause) {
        for (const { reject } of batch) reject(cause)
      }
    }
    running = null
  }
  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        // The folder may be somebody else's by now.
        if (isClosed) return reject(new Fault('disk-failed', { cause: 'closed already' }))
        waiting.push({ item, resolve, reject })
        running ??= run()
      }),
    close: async () => {
      isClosed = true
      await running
    },
  }
}
