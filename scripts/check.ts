/** `npm run check`: everything that must hold, in the order in which it fails quickest. The same at home and in CI. */
import { spawnSync } from 'node:child_process'

const STEPS: readonly (readonly [says: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['lint and format', 'biome', 'ci', '--colors=off', '.'],
  ['generated files', 'node', 'scripts/generate.ts', '--check'],
  ['licences', 'node', 'scripts/licences.ts'],
  ['tests', 'node', '--test', '--test-concurrency=2', '--test-reporter=spec', 'src/**/*.test.ts', 'test/**/*.test.ts', 'fit/**/*.test.ts'],
]

const only = process.argv[2]
for (const [says, command, ...args] of STEPS) {
  if (only !== undefined && says !== only) continue
  const startedAt = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${says}  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
  if (status !== 0) process.exit(1)
}
