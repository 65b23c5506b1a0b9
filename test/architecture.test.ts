/** The import table of ARCHITECTURE.md, as a test: who may import whom, and by which door a library enters. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { test } from 'node:test'

/** A folder (or root file) of `src/`, and the folders it may import. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  names: ['model'],
  knowledge: ['model'],
  ports: ['model'],
  intake: ['model', 'ports'],
  parse: ['model'],
  authenticate: ['model', 'names', 'ports'],
  claims: ['model', 'names', 'knowledge'],
  wording: ['model'],
  extract: ['model', 'names', 'knowledge', 'claims', 'wording'],
  signals: ['model', 'names', 'knowledge'],
  score: ['model'],
  explain: ['model'],
  cluster: ['model', 'names'],
  publish: ['model', 'explain'],
  investigate: ['model', 'names', 'knowledge', 'claims', 'ports'],
  pipeline: [
    'model',
    'names',
    'knowledge',
    'ports',
    'parse',
    'authenticate',
    'claims',
    'extract',
    'signals',
    'score',
    'explain',
    'cluster',
  ],
  rank: ['model', 'knowledge', 'claims'],
  operations: ['cluster', 'publish', 'rank', 'feeds', 'intake', 'investigate', 'pipeline', 'ports', 'model', 'explain', 'config'],
  api: ['operations', 'config', 'model', 'web'],
  cli: ['operations', 'config', 'model'],
  web: ['operations', 'explain', 'model'],
  config: ['model'],
  feeds: ['model', 'claims'],
  drivers: ['ports', 'model', 'config'],
  'app.ts': ['*'],
  'bin.ts': ['main.ts'],
  'main.ts': ['app.ts', 'cli', 'config', 'model', 'pipeline'],
  'index.ts': ['pipeline', 'ports', 'model'],
}

/** Folders from which only types may be taken. */
const TYPES_ONLY: Record<string, readonly string[]> = { web: ['operations', 'explain'] }

/** A library and the one folder it enters by. The schema library may define model, config and operations. */
const DOORS: Record<string, readonly string[]> = {
  '@hono/node-server': ['api'],
  '@peculiar/x509': ['intake', 'investigate'],
  '@sparticuz/chromium': ['investigate'],
  '@zip.js/zip.js': ['publish'],
  '@zone-eu/mailsplit': ['parse'],
  confusables: ['names'],
  'd3-scale': ['web'],
  'd3-shape': ['web'],
  diff: ['cluster'],
  feedsmith: ['feeds'],
  hono: ['api', 'web'],
  'iconv-lite': ['parse'],
  'ipaddr.js': ['investigate'],
  libmime: ['parse'],
  mailauth: ['authenticate'],
  micromark: ['publish'],
  'micromark-extension-gfm-table': ['publish'],
  nodemailer: ['parse', 'intake', 'publish'],
  parse5: ['extract'],
  'playwright-core': ['investigate'],
  'reflect-metadata': ['intake', 'investigate'],
  'smtp-server': ['intake'],
  stdnum: ['extract'],
  tldts: ['names'],
  yaml: ['config'],
  zod: ['model', 'config', 'operations'],
}

const IMPORT =
  /^\s*(?:import|export)\s(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
const folderOf = (path: string) => path.split('/')[1] ?? ''
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
const isSource = (path: string) => !path.endsWith('.test.ts') && !path.includes('/contract/')

// Tests may cross folders (a signal's examples go through parse and extract); what ships may not.
for (const file of globSync('src/**/*.ts').filter(isSource).sort()) {
  test(`${file} imports only what its folder may`, () => {
    const from = folderOf(file)
    assert.ok(MAY_IMPORT[from], `${from} is not in the import table`)
    for (const match of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const target = match[2] ?? match[3] ?? match[4] ?? ''
      if (target.startsWith('node:')) continue
      if (!target.startsWith('.')) {
        if (!isSource(file)) continue
        const door = DOORS[packageOf(target)]
        assert.ok(door, `${target} has no door`)
        assert.ok(door.includes(from), `${target} enters by ${door.join(', ')}, not by ${from}`)
        continue
      }
      const path = join(dirname(file), target)
      const to = folderOf(path)
      if (to === from) {
        const [mine, theirs] = [file.split('/')[2], path.split('/')[2]]
        const bothSignals = from === 'signals' && file.split('/').length > 3 && path.split('/').length > 3
        assert.ok(!bothSignals || mine === theirs, `signal ${mine} must not import signal ${theirs}`)
        continue
      }
      const allowed = MAY_IMPORT[from]
      assert.ok(allowed.includes('*') || allowed.includes(to), `${from} must not import ${to} (${target})`)
      if (TYPES_ONLY[from]?.includes(to)) assert.ok(match[1], `${from} may take only types from ${to} (${target})`)
    }
  })
}
