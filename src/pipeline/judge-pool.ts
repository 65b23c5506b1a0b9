/**
 * Judging in worker threads, one per core. A mail that takes too long or brings its worker down is set aside with the
 * reason; the worker is replaced and the others go on.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Case, Fault, type Report } from '../model/index.ts'
import type { Judged } from './judge.ts'

/** A mail that judges longer than this is hostile or a bug. The worst of the corpora takes a twentieth. */
export const JUDGE_MS_MAX = 20_000
const HEAP_MB_MAX = 1_024
/** Waiting inside the worker hides the cost of passing messages. */
const IN_FLIGHT_MAX = 4

export interface JudgePool {
  judge(one: Case): Promise<Report>
  judgeAndTie(one: Case): Promise<Judged>
  close(): Promise<void>
}

interface Task {
  readonly id: number
  readonly one: Case
  /** What is kept is tied to others; a check alone is not. */
  readonly isKept: boolean
  readonly resolve: (judged: Judged) => void
  readonly reject: (reason: Error) => void
}

interface Hand {
  readonly worker: Worker
  readonly running: Map<number, Task>
  deadline: NodeJS.Timeout | null
}

type Answer = { readonly id: number; readonly judged?: Judged; readonly bug?: string }

export function openJudgePool(workersMax: number = availableParallelism()): JudgePool {
  const hands = new Set<Hand>()
  const waiting: Task[] = []
  let nextId = 0
  let isClosed = false

  const openHand = (): Hand => {
    const source = new URL(import.meta.url.endsWith('.ts') ? './judge-worker.ts' : './judge-worker.js', import.meta.url)
    const hand: Hand = {
      worker: new Worker(source, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX } }),
      running: new Map(),
      deadline: null,
    }
    hand.worker.unref()
    hand.worker.on('message', (answer: Answer) => settle(hand, answer))
    hand.worker.on('error', () => drop(hand, 'worker-crashed'))
    hand.worker.on('exit', () => drop(hand, 'worker-crashed'))
    hands.add(hand)
    return hand
  }
  const settle = (hand: Hand, { id, judged, bug }: Answer) => {
    const task = hand.running.get(id)
    hand.running.delete(id)
    watch(hand)
    if (judged) task?.resolve(judged)
    else task?.reject(new Error(bug))
    dispatch()
  }
  // The first task of a hand is the one that runs; the rest wait behind it and get another try elsewhere.
  const drop = (hand: Hand, code: 'worker-crashed' | 'time-limit') => {
    if (!hands.delete(hand)) return
    if (hand.deadline) clearTimeout(hand.deadline)
    const [first, ...rest] = hand.running.values()
    first?.reject(new Fault(code))
    waiting.unshift(...rest)
    void hand.worker.terminate()
    if (!isClosed) dispatch()
  }
  const watch = (hand: Hand) => {
    if (hand.deadline) clearTimeout(hand.deadline)
    hand.deadline = hand.running.size === 0 ? null : setTimeout(() => drop(hand, 'time-limit'), JUDGE_MS_MAX)
    if (hand.running.size === 0) hand.worker.unref()
    else hand.worker.ref()
  }
  const dispatch = () => {
    while (waiting.length > 0) {
      const idle = [...hands].find(({ running }) => running.size === 0) ?? (hands.size < workersMax ? openHand() : undefined)
      const hand = idle ?? [...hands].sort((one, other) => one.running.size - other.running.size)[0]
      if (!hand || hand.running.size >= IN_FLIGHT_MAX) return
      const task = waiting.shift() as Task
      hand.running.set(task.id, task)
      if (hand.running.size === 1) watch(hand)
      hand.worker.postMessage({ id: task.id, one: task.one, isKept: task.isKept })
    }
  }
  const judge = (one: Case, isKept: boolean) =>
    new Promise<Judged>((resolve, reject) => {
      waiting.push({ id: nextId++, one, isKept, resolve, reject })
      dispatch()
    })
  return {
    judge: async (one) => (await judge(one, false)).report,
    judgeAndTie: (one) => judge(one, true),
    async close() {
      isClosed = true
      await Promise.all([...hands].map(({ worker }) => worker.terminate()))
    },
  }
}
