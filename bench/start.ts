/** What starting costs: CPU of one `telltale check` of a sample as the package runs it, as a ratio to `node -e 0`, by turns. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const BUILT = 'dist/bin.js'
const SAMPLE = 'samples/bank-token.eml'
/** Linux counts the time of ended children in ticks of 10 ms, so a mean over many runs is asked, never one. */
const TICK_MS = 10

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '30' } } })
  if (!existsSync(BUILT) || !existsSync('/proc/self/stat')) {
    console.log(`start: not measured: it wants Linux and ${BUILT} (npm run build)`)
    return
  }
  const runs = Number(values.runs)
  const check = [BUILT, 'check', '--offline', '--json', SAMPLE]
  // The first run fills the compile cache, as the first of any user does.
  cpuMsOfChild(check)
  let [bare, ours] = [0, 0]
  for (let turn = 0; turn < runs; turn += 1) {
    bare += cpuMsOfChild(['-e', '0'])
    ours += cpuMsOfChild(check)
  }
  const mean = (sum: number) => `${(sum / runs).toFixed(0)} ms`
  console.log(`node -e 0 ${mean(bare)}, telltale check ${mean(ours)}, ratio ${(ours / bare).toFixed(1)}; CPU, mean of ${runs} runs each`)
}

function cpuMsOfChild(args: readonly string[]): number {
  const before = childrenCpuMs()
  spawnSync(process.execPath, args, { stdio: 'ignore' })
  return childrenCpuMs() - before
}

function childrenCpuMs(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  // After the name: user and system time of ended children are fields 13 and 14.
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS
}
