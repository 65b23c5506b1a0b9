/** Worker thread: one case in, one report out. It touches nothing but its port. */
import { parentPort } from 'node:worker_threads'
import type { Case } from '../model/index.ts'
import { judge, judgeAndTie } from './judge.ts'

parentPort?.on('message', async ({ id, one, isKept }: { id: number; one: Case; isKept: boolean }) => {
  try {
    parentPort?.postMessage({ id, judged: isKept ? await judgeAndTie(one) : { report: await judge(one), keys: [], visibleWords: '' } })
  } catch (cause) {
    parentPort?.postMessage({ id, bug: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) })
  }
})
