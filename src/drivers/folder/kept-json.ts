/**
 * A small JSON file that two processes may change, the service and the command line: written whole under a lock and renamed into
 * place, read anew when somebody else did so.
 */
import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Refusal } from '../../model/index.ts'
import { makeFolderDurably, realDisk } from './disk.ts'
import { type Lock, takeLock } from './lock.ts'

export interface KeptJson<Value> {
  /** What another process wrote is seen within a second. */
  current(): Value
  /** Changes what the file holds now, durably; one change at a time, whoever makes it. */
  change(make: (now: Value) => Value): Promise<Value>
  /** Resolves when nothing is being written any more. */
  settled(): Promise<void>
}

export interface KeptJsonOptions<Value> {
  /** While there is no file. */
  readonly empty: Value
  /** Makes sense of what was read. @throws when it cannot */
  readonly read: (given: unknown) => Value
  /** Begins the refusal: `The access tokens`. */
  readonly what: string
  /** Ends it. */
  readonly wayOut: string
}

const LOOK_MS = 1_000
const LOCK_WAIT_MS_MAX = 5_000
const LOCK_TRY_MS = 20
const FILE_BYTES_MAX = 10_000_000

/** @throws Refusal when there is a file and it cannot be read */
export function openKeptJson<Value>(file: string, options: KeptJsonOptions<Value>): KeptJson<Value> {
  let held = readNow(file, options)
  let lookedAt = Date.now()
  let changing: Promise<unknown> = Promise.resolve()
  const look = () => {
    lookedAt = Date.now()
    if (stampOf(file) === held.stamp) return
    held = readNow(file, options)
  }
  const changeOnce = async (make: (now: Value) => Value) => {
    const lock = await waitForLock(resolve(`${file}.lock`))
    try {
      look()
      const value = make(held.value)
      if (value !== held.value) {
        await realDisk.writeFile(`${file}.new`, Buffer.from(`${JSON.stringify(value, null, 2)}\n`))
        await realDisk.rename(`${file}.new`, file)
        await realDisk.syncFolder(dirname(file))
        held = { value, stamp: stampOf(file) }
      }
      return value
    } finally {
      await lock.release()
    }
  }
  return {
    current() {
      // A file that somebody spoiled behind our back changes nothing for those who are in.
      if (Date.now() - lookedAt >= LOOK_MS)
        try {
          look()
        } catch (cause) {
          if (!(cause instanceof Refusal)) throw cause
        }
      return held.value
    },
    change(make) {
      const changed = changing
        .catch(() => undefined)
        .then(() => makeFolderDurably(realDisk, dirname(file)))
        .then(() => changeOnce(make))
      changing = changed
      return changed
    },
    settled: () =>
      changing.then(
        () => undefined,
        () => undefined,
      ),
  }
}

interface Held<Value> {
  readonly value: Value
  readonly stamp: string
}

function readNow<Value>(file: string, { empty, read, what, wayOut }: KeptJsonOptions<Value>): Held<Value> {
  const stamp = stampOf(file)
  if (stamp === NONE) return { value: empty, stamp }
  try {
    const text = readFileSync(file, 'utf8')
    if (text.length > FILE_BYTES_MAX) throw new RangeError('it is too long')
    return { value: read(JSON.parse(text)), stamp }
  } catch (cause) {
    throw new Refusal(`${what} in ${file} cannot be read. ${wayOut}`, { cause })
  }
}

const NONE = ''

/** A file that was renamed into place is another one, whatever its time. */
function stampOf(file: string): string {
  const found: Stats | undefined = statSync(file, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.mtimeMs} ${found.size}` : NONE
}

async function waitForLock(path: string): Promise<Lock> {
  for (const startedAt = Date.now(); ; ) {
    try {
      return await takeLock(path)
    } catch (cause) {
      if (!(cause instanceof Refusal) || cause.cause !== undefined || Date.now() - startedAt > LOCK_WAIT_MS_MAX) throw cause
      await new Promise((done) => setTimeout(done, LOCK_TRY_MS))
    }
  }
}
