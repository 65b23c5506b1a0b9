import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCli } from './index.ts'

for (const args of [
  ['searches', 'save', 'x'],
  ['timeline', 'brand'],
  ['serve', 'here'],
])
  test(`an operand that means nothing is refused in one sentence: ${args.join(' ')}`, async () => {
    const warned: string[] = []
    const terminal = { write: () => assert.fail(), warn: (text: string) => void warned.push(text), isOutTty: false, isErrTty: false }
    const world = { terminal: { ...terminal, language: 'en' }, openContext: () => assert.fail(), serve: () => assert.fail() }
    assert.equal(await runCli(args, world as unknown as Parameters<typeof runCli>[1]), 2)
    assert.match(warned.join(''), /^telltale: telltale \w+ takes flags only, not “\w+”\. [^\n]+\n$/)
  })
