/** One process a data folder: a lock file with the process id; one whose process is gone is taken over. */
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { Refusal } from '../../model/index.ts'

export interface Lock {
  release(): Promise<void>
}

const held = new Set<string>()

export async function takeLock(path: string): Promise<Lock> {
  if (held.has(path)) throw inUse(path)
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(path, `${process.pid}`, { flag: 'wx' })
      held.add(path)
      return {
        async release() {
          held.delete(path)
          unlinkSync(path)
        },
      }
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw new Refusal(`The data folder cannot be written: ${path}.`, { cause })
      if (isAlive(Number(readFileSync(path, 'utf8')))) throw inUse(path)
      unlinkSync(path)
    }
  }
  throw inUse(path)
}

const inUse = (path: string) =>
  new Refusal(`Another telltale is using this data folder (${path}). Stop it first, or choose another with --data.`, { httpStatus: 409 })

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // Alive, but somebody else's.
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
