import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'

let folder = ''
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-package-'))
  const packed =
    execFileSync('npm', ['pack', '--pack-destination', folder, '--silent'], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? ''
  writeFileSync(join(folder, 'package.json'), '{"name":"someone","private":true,"type":"module"}')
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefer-offline', `./${packed}`], { cwd: folder })
  cpSync('samples', join(folder, 'mails'), { recursive: true })
})
after(() => rmSync(folder, { recursive: true, force: true }))

const telltale = (...args: string[]) => spawnSync('npx', ['--no-install', 'telltale', ...args], { cwd: folder, encoding: 'utf8' })

test('the installed package gives npx telltale, with its exit codes', () => {
  const attack = telltale('check', '--offline', 'mails/failed-update.eml')
  assert.equal(attack.status, 1, attack.stderr)
  assert.match(attack.stdout, /ATTACK \d+\/100/)
  assert.equal(telltale('check', '--offline', 'mails/honest-receipt.eml').status, 0)
  const missing = telltale('check', '--offline', '--json', 'mails/none.eml')
  assert.equal(missing.status, 2)
  assert.deepEqual(Object.keys(JSON.parse(missing.stdout) as object), ['path', 'error'])
})

test('pages are not visited without a browser, which is said; with one beside the package they are', () => {
  const without = telltale('lab', 'mails/lab')
  assert.equal(without.status, 2)
  assert.match(without.stderr, /No browser was found/)
  mkdirSync(join(folder, 'node_modules/@sparticuz'), { recursive: true })
  for (const name of ['playwright-core', '@sparticuz/chromium'])
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name))
  const { stdout, stderr } = telltale('lab', '--pages', 'mails/lab')
  const { imposter, brand, asksFor, page } = JSON.parse(stdout || `{"stderr":${JSON.stringify(stderr)}}`) as Record<string, unknown>
  assert.deepEqual({ imposter, brand, asksFor }, { imposter: true, brand: 'Microsoft', asksFor: ['login', 'password'] })
  assert.deepEqual((page as { unobserved: unknown }).unobserved, [])
})

test('import { analyze } works, with types', () => {
  writeFileSync(
    join(folder, 'use.ts'),
    `import { readFile } from 'node:fs/promises'\nimport { analyze, type Report } from 'telltale'\nconst reports: readonly Report[] = await analyze(await readFile('mails/failed-update.eml'))\nconsole.log(reports[0]?.verdict satisfies Report['verdict'] | undefined)\n`,
  )
  assert.equal(execFileSync('node', ['use.ts'], { cwd: folder, encoding: 'utf8' }).trim(), 'attack')
  const types = spawnSync(
    resolve('node_modules/.bin/tsc'),
    [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--skipLibCheck',
      '--typeRoots',
      resolve('node_modules/@types'),
      '--types',
      'node',
      'use.ts',
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  assert.equal(types.status, 0, types.stdout)
})

test('the package ships compiled files, samples and the schema, and no tests', () => {
  const files = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'], { encoding: 'utf8' })
  const packed = JSON.parse(files) as { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>
  const paths = (Array.isArray(packed) ? packed[0] : Object.values(packed)[0])?.files.map(({ path }) => path) ?? []
  for (const wanted of [
    'dist/bin.js',
    'dist/index.d.ts',
    'dist/knowledge/organisations.prepared.txt',
    'dist/claims/names.prepared.txt',
    'dist/signals/lookalike-domain/imitable.prepared.txt',
    'dist/web/assets/styles/base.css',
    'dist/web/assets/fonts/source-serif-4-latin-600.woff2',
    'dist/web/assets/fonts/OFL.txt',
    'dist/web/assets/wordmark.svg',
    'samples/failed-update.eml',
    'samples/lab/lab.yaml',
    'docs/report.schema.json',
  ])
    assert.ok(paths.includes(wanted), wanted)
  assert.deepEqual(
    paths.filter((path) => /\.test\.|\/examples\/|^src\//.test(path)),
    [],
  )
  assert.equal(readFileSync('dist/bin.js', 'utf8').split('\n')[0], '#!/usr/bin/env node')
})
