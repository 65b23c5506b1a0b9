/**
 * Writes `dist/` for publishing (Node strips no types below node_modules): declarations by the compiler, our own modules bundled into a few files, since
 * loading three hundred of them is most of what `telltale check` would cost, and the data beside them where they lie in `src/`.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path/posix'

/** What is started or imported by name. */
const ENTRIES = ['src/bin.ts', 'src/index.ts', 'src/pipeline/judge-worker.ts']

// An installed package brings its dist and no compiler; there is nothing to build then.
if (existsSync('tsconfig.build.json')) {
  rmSync('dist', { recursive: true, force: true })
  const { status } = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
  if (status !== 0) process.exit(1)
  await bundle()
  await buildClient()
  for (const path of globSync('src/**/*.{json,css,svg,bin,woff2,txt}')) {
    if (
      path.includes('/examples/') ||
      path.includes('/testing/') ||
      path.endsWith('/sentences.json') ||
      path.startsWith('src/knowledge/organisations/')
    )
      continue
    const target = path.replace(/^src/, 'dist')
    mkdirSync(dirname(target), { recursive: true })
    cpSync(path, target)
  }
  await writePrepared()
  // The command of a checkout is run where it lies; npm sets this only for what it installs.
  chmodSync('dist/bin.js', 0o755)
}

/** What a start would else make of the lists each time (`knowledge/prepared.ts`). */
async function writePrepared(): Promise<void> {
  const [{ prepareOrganisations }, { prepareNames }, { prepareImitable }] = await Promise.all([
    import('../src/knowledge/organisations.ts'),
    import('../src/claims/names.ts'),
    import('../src/signals/lookalike-domain/imitable.ts'),
  ])
  writeFileSync('dist/knowledge/organisations.prepared.txt', prepareOrganisations())
  writeFileSync('dist/claims/names.prepared.txt', prepareNames())
  writeFileSync('dist/signals/lookalike-domain/imitable.prepared.txt', prepareImitable())
}

/** What runs in a reader's browser: each module by itself, as `api/assets.ts` serves it. */
async function buildClient(): Promise<void> {
  const { transform } = await import('esbuild')
  for (const path of globSync('src/web/client/*.ts').filter((one) => !one.endsWith('.test.ts'))) {
    const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm', target: 'es2022', minify: true })
    const target = path.replace(/^src/, 'dist').replace(/\.ts$/, '.js')
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, code.replaceAll(/(from ?"\.\/[a-z-]{1,40})\.ts"/g, '$1.js"'))
  }
}

async function bundle(): Promise<void> {
  const { build } = await import('esbuild')
  await build({
    entryPoints: ENTRIES,
    outdir: 'dist',
    outbase: 'src',
    bundle: true,
    // No `keepNames`: it calls a helper of the bundle inside every function, and those that run in a page would not find it there.
    // What is loaded on demand stays in files of its own, and so does what several entries share.
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    // Other people's packages are installed, not copied: their licences and fixes stay theirs.
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      {
        name: 'own-place',
        setup({ onLoad }) {
          // A module asks for data beside itself by `import.meta.url`; in a bundle that is the bundle's place, so each is told its own.
          onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
            const source = readFileSync(path, 'utf8')
            if (!source.includes('import.meta.url')) return { contents: source, loader: 'ts' }
            const own = relative('src', relative(process.cwd(), path)).replace(/\.ts$/, '.js')
            const place = `(import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/') + 6) + ${JSON.stringify(own)})`
            return { contents: source.replaceAll('import.meta.url', place), loader: 'ts' }
          })
        },
      },
    ],
  })
}
