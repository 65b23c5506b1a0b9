import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionChips, searchWith, streamFilters } from './stream-filters.ts'

test('a filter that was changed writes the search; one that was not leaves what was typed', () => {
  assert.equal(searchWith('dhl', '', { verdict: 'attack', time: '7d' }), 'dhl verdict:attack after:7d')
  assert.equal(searchWith('dhl verdict:benign', 'dhl', { verdict: '' }), 'dhl verdict:benign')
  assert.equal(searchWith('dhl verdict:attack', 'dhl verdict:attack', { verdict: '' }), 'dhl')
})

test('what was typed and is no choice is one as long as it stands', () => {
  const verdict = streamFilters('verdict:attack,unwanted', []).find(({ param }) => param === 'verdict')
  assert.equal(verdict?.value, 'attack,unwanted')
  assert.deepEqual(verdict.choices.at(-1), { value: 'attack,unwanted', name: 'attack,unwanted' })
})

test('chips tell each condition in words, with the search that is left without it', () => {
  assert.deepEqual(conditionChips('"customs fee" trap:trap.example -verdict:benign after:7d'), [
    { says: '"customs fee"', without: 'trap:trap.example -verdict:benign after:7d' },
    { says: 'Trap: trap.example', without: '"customs fee" -verdict:benign after:7d' },
    { says: 'Verdict not: benign', without: '"customs fee" trap:trap.example after:7d' },
    { says: 'Time: Last 7 days', without: '"customs fee" trap:trap.example -verdict:benign' },
  ])
})
