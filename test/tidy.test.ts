/** Style rules that a machine can hold: size of files, no escapes from the type system, every bound used, no stray names. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const FILE_LINES_MAX = 250
const files = globSync(['src/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'fit/**/*.ts', 'test/**/*.ts']).sort()
const sources = files.filter(
  (path) => path.startsWith('src/') && !path.endsWith('.test.ts') && !path.includes('/contract/') && !path.endsWith('.generated.ts'),
)
const textOf = (path: string) => readFileSync(path, 'utf8')

test('no source file is longer than a reader can hold', () => {
  // Tables of words are data in TypeScript's clothes: they are read by the row.
  const long = sources.filter((path) => !path.includes('/words/') && textOf(path).split('\n').length > FILE_LINES_MAX)
  assert.deepEqual(long, [])
})

test('every source file opens by saying what it is', () => {
  assert.deepEqual(
    sources.filter((path) => !/^(#!.*\n)?\/\*\*/.test(textOf(path))),
    [],
  )
})

test('nobody steps out of the type system or the linter', () => {
  const steps = new RegExp(['@ts-', 'biome-'].map((start) => `${start}(?:ignore|expect-error|nocheck)`).join('|'))
  assert.deepEqual(
    files.filter((path) => steps.test(textOf(path))),
    [],
  )
})

test('every named bound is used', () => {
  const all = sources.map(textOf).join('\n')
  const names = new Set(all.match(/\b[A-Z][A-Z0-9_]*_MAX\b/g))
  assert.ok(names.size > 10)
  for (const name of names) assert.ok((all.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1, `${name} is defined and never used`)
})

test('judging folders read no clock, chance, network or environment', () => {
  const judging = sources.filter((path) => /^src\/(parse|extract|claims|wording|signals|score|explain|publish|names)\//.test(path))
  const touching = judging.filter((path) =>
    /\bDate\.now\(|new Date\(\)|Math\.random|process\.env|node:(net|dns|http|https|child_process)\b/.test(textOf(path)),
  )
  assert.deepEqual(touching, [])
})
