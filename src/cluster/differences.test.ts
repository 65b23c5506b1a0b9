import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesBetween } from './differences.ts'

test('what the crook changes stands out from what stays', () => {
  assert.deepEqual(differencesBetween('Dear Ada, pay 3 euro\nnow', 'Dear Max, pay 3 euro\nnow'), [
    { kind: 'same', text: 'Dear' },
    { kind: 'removed', text: 'Ada,' },
    { kind: 'added', text: 'Max,' },
    { kind: 'same', text: 'pay 3 euro\nnow' },
  ])
})
test('the same text is one piece', () => assert.deepEqual(differencesBetween('a b', 'a  b'), [{ kind: 'same', text: 'a b' }]))
test('two texts that share nothing are not set beside each other', () => {
  const many = (letter: string) => Array.from({ length: 700 }, (_, at) => letter + at).join(' ')
  assert.equal(differencesBetween(many('a'), many('b')), null)
})
