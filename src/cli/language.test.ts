import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FlagError, type Terminal } from './command.ts'
import { readerLanguage } from './language.ts'

const terminal = (isOutTty: boolean): Terminal => ({ write() {}, warn() {}, isOutTty, isErrTty: false, language: 'de_AT.UTF-8' })

test('the flag is obeyed', () => assert.equal(readerLanguage('PT', terminal(true)), 'pt'))
test('a terminal is answered in its language', () => assert.equal(readerLanguage(undefined, terminal(true)), 'de'))
test('a pipe gets English wherever it runs', () => assert.equal(readerLanguage(undefined, terminal(false)), 'en'))
test('a language that we do not speak is refused', () => assert.throws(() => readerLanguage('xx', terminal(true)), FlagError))
