/** Finds the files under the paths given: folders in sorted order, Maildirs as what they are, links without going in circles. */
import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export type FoundFile =
  /** `isMail`: the caller named this very file, or it lies in a Maildir, so it is read whatever it looks like. */
  | { readonly path: string; readonly bytes: number; readonly isRegular: boolean; readonly isMail: boolean }
  | { readonly path: string; readonly error: string }

/** Folders in folders. A path longer than the system allows fails by itself; this ends mischief sooner. */
const DEPTH_MAX = 64

interface Waiting {
  readonly path: string
  readonly depth: number
  readonly isMail: boolean
}

/** Never throws: what cannot be read is an error among the files. */
export async function* walk(paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) {
    const seenFolders = new Set<string>()
    // A stack, deepest first: the order of a sorted listing, whatever the depth.
    const waiting: Waiting[] = [{ path, depth: 0, isMail: true }]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const file = await lookAt(next)
      if (file === null) continue
      const inside = file === 'folder' ? await openFolder(next, seenFolders) : file
      if (!('names' in inside)) yield inside
      // One by one: a million arguments are more than a call can take.
      else for (const name of inside.names.reverse()) waiting.push(below(next, name, inside.areMails))
    }
  }
}

/** `areMails`: in a Maildir, whatever lies directly in `cur` and `new` is one. */
const below = ({ path, depth }: Waiting, name: string, areMails: boolean): Waiting => ({
  path: join(path, name),
  depth: depth + 1,
  isMail: areMails,
})

async function lookAt({ path, depth, isMail }: Waiting): Promise<FoundFile | 'folder' | null> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    // A pipe or device inside a folder may never end, or never begin.
    if (!found.isFile() && depth > 0) return null
    return { path, bytes: found.isFile() ? found.size : 0, isRegular: found.isFile(), isMail }
  } catch (cause) {
    return { path, error: reasonOf(cause) }
  }
}

type Inside = { readonly names: string[]; readonly areMails: boolean } | { readonly path: string; readonly error: string }

async function openFolder({ path, depth }: Waiting, seen: Set<string>): Promise<Inside> {
  if (depth > DEPTH_MAX) return { path, error: `Folders lie more than ${DEPTH_MAX} deep; this one was left out.` }
  try {
    const real = await realpath(path)
    // The second way into a folder (a link to itself, to its parent, to its neighbour) is not taken.
    if (seen.has(real)) return { names: [], areMails: false }
    seen.add(real)
    const areMails = /^(?:cur|new)$/.test(basename(real)) && (await isMaildir(dirname(real)))
    return { names: wanted(await readdir(path, { withFileTypes: true })).sort(), areMails }
  } catch (cause) {
    return { path, error: reasonOf(cause) }
  }
}

const isMaildir = async (path: string): Promise<boolean> => {
  const inside: readonly string[] = await readdir(path).catch(() => [])
  return ['cur', 'new', 'tmp'].every((name) => inside.includes(name))
}

/** In a Maildir the mails lie in `cur` and `new`; `tmp` holds halves, and Maildir++ keeps its other folders behind a dot. */
function wanted(entries: readonly Dirent[]): string[] {
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name))
  const isMaildirHere = ['cur', 'new', 'tmp'].every((name) => folders.has(name))
  if (!isMaildirHere) return entries.map(({ name }) => name).filter((name) => !name.startsWith('.'))
  return [...folders].filter((name) => name === 'cur' || name === 'new' || name.startsWith('.'))
}

const REASONS: Record<string, string> = {
  ENOENT: 'There is no such file or folder.',
  EACCES: 'Telltale has no right to read it.',
  EPERM: 'Telltale has no right to read it.',
  ELOOP: 'The link leads in a circle.',
  ENAMETOOLONG: 'The path is too long.',
  ENOTDIR: 'There is no such file or folder.',
}

/** What a person is told of a file that could not be read. */
export const reasonOf = (cause: unknown): string => REASONS[(cause as NodeJS.ErrnoException | null)?.code ?? ''] ?? 'It could not be read.'

export const isMailboxName = (path: string): boolean => /\.(?:mbox|mbx)(?:\.gz)?$/i.test(basename(path))
