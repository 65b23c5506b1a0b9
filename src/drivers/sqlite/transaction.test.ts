import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openTransactions } from './transaction.ts'

function opened() {
  const database = new DatabaseSync(':memory:')
  database.exec("create table told (what text not null check (what <> 'wrong'))")
  const tell = database.prepare('insert into told values (?)')
  const transactions = openTransactions(database)
  return {
    ...transactions,
    database,
    tell: (what: string) => transactions.run(() => void tell.run(what)),
    tellLater: (what: string) => transactions.run(() => transactions.later(() => void tell.run(what))),
    told: () => (database.prepare('select what from told order by rowid').all() as { what: string }[]).map(({ what }) => what),
  }
}

test('what is done later is done after all pieces, in its order, with the commit', () => {
  const { tell, tellLater, told, commit, database } = opened()
  tellLater('later')
  tellLater('latest')
  tell('now')
  assert.deepEqual(told(), ['now'])
  commit()
  assert.deepEqual(told(), ['now', 'later', 'latest'])
  assert.equal(database.isTransaction, false)
})

test('who is about to read settles, and what follows is of the same commit', () => {
  const { tell, tellLater, told, settle, database } = opened()
  tellLater('later')
  settle()
  assert.deepEqual(told(), ['later'])
  settle()
  tell('next')
  assert.deepEqual(told(), ['later', 'next'])
  assert.equal(database.isTransaction, true)
})

test('a piece that fails leaves nothing behind, neither at once nor later', () => {
  const { run, later, tellLater, told, commit } = opened()
  tellLater('before')
  assert.throws(
    () =>
      run(() => {
        later(() => assert.fail('of a piece that failed'))
        throw new RangeError('no')
      }),
    /no/,
  )
  commit()
  assert.deepEqual(told(), ['before'])
})

test('what fails later is left out alone, and whoever comes next is told', () => {
  const { tell, tellLater, told, settle, commit } = opened()
  tell('first')
  tellLater('wrong')
  tellLater('later')
  settle()
  assert.deepEqual(told(), ['first', 'later'])
  assert.throws(() => tell('unheard'), /CHECK/)
  tell('second')
  commit()
  assert.deepEqual(told(), ['first', 'later', 'second'])
})
