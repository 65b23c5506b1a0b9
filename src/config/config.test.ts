import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { defaultConfig } from './defaults.ts'
import { exampleConfig, loadConfig } from './index.ts'

const written = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'telltale-config-')), 'telltale.yaml')
  writeFileSync(path, text)
  return path
}

test('without a file every setting has its default', () => {
  assert.deepEqual([loadConfig().smtp.port, loadConfig().http.port, loadConfig().data], [2525, 8025, './data'])
})

test('the printed example is itself a valid settings file and changes nothing', () => {
  assert.deepEqual(loadConfig(written(exampleConfig())), loadConfig())
})

test('an unknown setting is refused with the nearest known one', () => {
  assert.throws(() => loadConfig(written('smtp:\n  prot: 25\n')), /unknown setting “smtp.prot”. Did you mean “port”/)
})

test('a wrong value is refused with its place', () => {
  assert.throws(() => loadConfig(written('http:\n  port: often\n')), /wrong at “http.port”/)
})

test('an alias bomb is refused, not expanded', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`),
  ].join('\n')
  assert.throws(() => loadConfig(written(bomb)), /could not be read/)
})

test('the plain defaults are those of the schema', () => {
  assert.deepEqual(defaultConfig(), loadConfig())
})
