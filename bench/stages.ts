/**
 * Where the CPU of judging goes, by stage, by module and by signal, from a sampling profile of the plain run: the hot path itself is not touched.
 * A sample belongs to the innermost module of ours on its stack (what a library does is charged to who called it), or to the signal that was running.
 */
import { Session } from 'node:inspector/promises'
import type { Case } from '../src/model/index.ts'
import { judge } from '../src/pipeline/judge.ts'
import { SIGNALS } from '../src/signals/registry.generated.ts'
import { openBareParse } from './bare-parse.ts'
import { casesOf, cpuMsOf, optionsOf, readCorpus } from './mails.ts'

const SAMPLE_MICROSECONDS = 200
const WARM_UP_MAILS = 300
const SIGNALS_SHOWN = 25
const MODULES_SHOWN = 30

/** Parts of one, each list with the dearest first. */
export interface StageShares {
  readonly stages: readonly Share[]
  readonly modules: readonly Share[]
  readonly signals: readonly Share[]
  readonly libraries: readonly Share[]
}
type Share = readonly [name: string, part: number]

export async function run(args: readonly string[]): Promise<void> {
  const options = optionsOf(args, 1_000)
  const cases = casesOf(readCorpus(options))
  const bareParse = await openBareParse()
  for (const one of cases.slice(0, WARM_UP_MAILS)) {
    await judge(one)
    bareParse(one.raw)
  }
  const bare = cpuMsOf(() => cases.forEach(({ raw }) => void bareParse(raw))) / cases.length
  const judged = (await cpuMsOf(() => judgeEach(cases))) / cases.length
  console.log(`${cases.length} mails, one thread; CPU ms a mail`)
  console.log(`bare MIME parse ${bare.toFixed(3)}; parse → explain ${judged.toFixed(3)}, ratio ${(judged / bare).toFixed(2)}`)
  printStages(await stageSharesOf(cases), judged)
}

async function judgeEach(cases: readonly Case[]): Promise<void> {
  for (const one of cases) await judge(one)
}

export async function stageSharesOf(cases: readonly Case[]): Promise<StageShares> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
  await session.post('Profiler.start')
  await judgeEach(cases)
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return sharesOf(profile)
}

interface Profile {
  readonly nodes: readonly ProfileNode[]
  readonly samples?: readonly number[]
  readonly timeDeltas?: readonly number[]
}
interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string }
  readonly children?: readonly number[]
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profile): StageShares {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  const stackOf = (id: number): ProfileNode['callFrame'][] => {
    const stack: ProfileNode['callFrame'][] = []
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const node = byId.get(at)
      if (node) stack.push(node.callFrame)
    }
    return stack
  }
  const spent = { stages: new Map<string, number>(), modules: new Map(), signals: new Map(), libraries: new Map() }
  const add = (table: Map<string, number>, name: string, time: number) => table.set(name, (table.get(name) ?? 0) + time)
  const placed = new Map(nodes.map(({ id }) => [id, placeOf(stackOf(id))]))
  let all = 0
  samples.forEach((id, at) => {
    const place = placed.get(id)
    const time = timeDeltas[at] ?? 0
    if (!place) return
    all += time
    add(spent.stages, place.stage, time)
    add(spent.modules, place.module, time)
    if (place.signal !== null) add(spent.signals, place.signal, time)
    if (place.library !== null) add(spent.libraries, place.library, time)
  })
  const ranked = (table: ReadonlyMap<string, number>): Share[] =>
    [...table].map(([name, time]) => [name, time / all] as const).sort(([, one], [, other]) => other - one)
  return {
    stages: ranked(spent.stages),
    modules: ranked(spent.modules),
    signals: ranked(spent.signals),
    libraries: ranked(spent.libraries),
  }
}

const IDS: ReadonlySet<string> = new Set(SIGNALS.map(({ id }) => id))

interface Place {
  readonly stage: string
  readonly module: string
  readonly signal: string | null
  readonly library: string | null
}

/** @param stack innermost first; null for what is not judging (idle, the profiler itself) */
function placeOf(stack: readonly ProfileNode['callFrame'][]): Place | null {
  const [top] = stack
  if (!top || top.functionName === '(idle)') return null
  if (top.functionName === '(garbage collector)') return alone('garbage collection')
  const ours = stack.flatMap(({ url }) => /\/src\/(.+)\.ts$/.exec(url)?.[1] ?? [])
  const [inner] = ours
  if (inner === undefined) return alone('the rest of Node')
  const signal = ours.map((module) => /^signals\/([^/]+)\//.exec(module)?.[1] ?? '').find((id) => IDS.has(id)) ?? null
  const library = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(top.url)?.[1] ?? null
  return { stage: stageOf(ours), module: inner, signal, library }
}

const alone = (name: string): Place => ({ stage: name, module: name, signal: null, library: null })

/** The outermost stage that called: `names/` asked by a signal is that signal's cost. `claims/` and `wording/` are called from `extract/`. */
function stageOf(ours: readonly string[]): string {
  const folders = ours.map((module) => module.split('/')[0] ?? '')
  return ['wording', 'claims', 'signals', 'extract', 'parse', 'score', 'explain'].find((stage) => folders.includes(stage)) ?? 'pipeline'
}

export function printStages({ stages, modules, signals, libraries }: StageShares, judgedMs: number): void {
  const table = (title: string, rows: readonly Share[]) => {
    console.log(`\n${title}`)
    for (const [name, part] of rows)
      console.log(`  ${name.padEnd(44)} ${(part * judgedMs).toFixed(4)} ms ${(100 * part).toFixed(1).padStart(6)} %`)
  }
  table('by stage', stages)
  table('by module, without what it calls of ours', modules.slice(0, MODULES_SHOWN))
  table('in libraries (within the above)', libraries)
  table(`by signal (${signals.length} of ${SIGNALS.length} were seen at all)`, signals.slice(0, SIGNALS_SHOWN))
}
