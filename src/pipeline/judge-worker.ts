/** Worker thread: one case in, one report out. It touches nothing but its port. */
import { parentPort } from 'node:worker_threads'
import type { Case } from '../model/index.ts'
import { judgeAndTie } from './judge.ts'

parentPort?.on('message', async ({ id, one }: { id: number; one: Case }) => {
  try {
    parentPort?.postMessage({ id, judged: await judgeAndTie(one) })
  } catch (cause) {
    parentPort?.postMessage({ id, bug: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) })
  }
})
