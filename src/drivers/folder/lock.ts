/** One process a data folder: a lock file with the process id; one whose process is gone is taken over. */
import { constants, copyFileSync, linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs'
import { Fault, Refusal } from '../../model/index.ts'

export interface Lock {
  release(): Promise<void>
}

const held = new Set<string>()

const TRIES_MAX = 3

/** @param path absolute @throws Refusal when another process, or this one, holds the folder */
export async function takeLock(path: string): Promise<Lock> {
  if (held.has(path)) throw inUse(path)
  const own = `${path}.${process.pid}`
  const removeOwn = () => removed(own)
  try {
    writeFileSync(own, holder(process.pid))
    for (let tries = 0; tries < TRIES_MAX; tries += 1) {
      if (linked(own, path)) {
        held.add(path)
        return {
          async release() {
            if (held.delete(path)) removed(path)
          },
        }
      }
      takeAwayStale(path)
    }
    throw inUse(path)
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ENOSPC') throw new Fault('disk-full', { cause })
    throw new Refusal(`The data folder cannot be written: ${path}.`, { cause })
  } finally {
    removeOwn()
  }
}

/** Made whole under another name first: a lock read between its creation and its first byte would look like nobody's. */
function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path)
    return true
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!LINKLESS.has(code)) throw cause
    return copied(own, path)
  }
}

/** How a file system without hard links (FAT, some network mounts) says so. */
const LINKLESS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

function copied(own: string, path: string): boolean {
  try {
    copyFileSync(own, path, constants.COPYFILE_EXCL)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw cause
  }
}

function takeAwayStale(path: string): void {
  const seen = contentOf(path)
  if (seen === null) return
  if (isAlive(seen)) throw inUse(path)
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch (cause) {
    // Somebody else was quicker to take it away.
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return
    throw cause
  }
  // Between our look and the renaming another process may have taken the stale lock over: what we hold then is its own.
  if (contentOf(aside) !== seen) linked(aside, path)
  removed(aside)
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw cause
  }
}

function removed(path: string): void {
  try {
    unlinkSync(path)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
  }
}

const inUse = (path: string) =>
  new Refusal(
    `Another telltale is using this data folder (${path}). Stop it first, ask a running service on its web page or over HTTP, or choose another with --data.`,
    { httpStatus: 409 },
  )

/** After a power cut the same number may be another program's: where the system tells, the lock also says when its process began. */
const holder = (pid: number) => `${pid} ${beginningOf(pid)}`

/** Field 22 of /proc/<pid>/stat, behind the name in brackets, and the boot it counts from; empty where there is no /proc. */
function beginningOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19] ?? ''}`
  } catch {
    // Another system, or nobody by that number: the number alone must do.
    return ''
  }
}

function isAlive(content: string): boolean {
  const pid = Number(content.split(' ')[0])
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (content.includes(' ') && content !== holder(pid)) return false
  // Our own number in a lock we do not hold: left by a container's process of the same number.
  if (pid === process.pid) return content === holder(pid) && beginningOf(pid) !== ''
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    // Alive, but somebody else's.
    return (cause as NodeJS.ErrnoException).code === 'EPERM'
  }
}
