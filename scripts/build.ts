/** Compiles `src/` to `dist/` for publishing (Node strips no types below node_modules) and copies the data beside it. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'

// An installed package brings its dist and no compiler; there is nothing to build then.
if (existsSync('tsconfig.build.json')) {
  rmSync('dist', { recursive: true, force: true })
  const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  for (const path of globSync('src/**/*.{json,css,svg,bin}')) {
    if (path.includes('/examples/')) continue
    const target = path.replace(/^src/, 'dist')
    mkdirSync(dirname(target), { recursive: true })
    cpSync(path, target)
  }
  // The command of a checkout is run where it lies; npm sets this only for what it installs.
  chmodSync('dist/bin.js', 0o755)
}
