/** Pictures of mails as files in one folder. It may be emptied at any time: what is missing is made again. */
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../model/index.ts'
import type { PictureShelf } from '../../ports/index.ts'

/** About a hundred megabytes. */
const PICTURES_MAX = 2_000
/** Taken away at a time, so that not each new one costs an old one. */
const LEAVING_SHARE = 0.1
const NAME = /^[0-9a-f]{1,80}$/
const END = '.jpg'

export async function openPictureFolder(folder: string, { picturesMax = PICTURES_MAX } = {}): Promise<PictureShelf> {
  await mkdir(folder, { recursive: true }).catch((cause) => {
    throw new Fault('disk-failed', { cause })
  })
  const pathOf = (name: string) => (NAME.test(name) ? join(folder, `${name}${END}`) : null)
  let count = (await namesIn(folder)).length
  return {
    async get(name) {
      const path = pathOf(name)
      // Missing, or not to be read: it is then made again.
      return path === null ? null : readFile(path).catch(() => null)
    },
    async remove(beginning) {
      if (!NAME.test(beginning)) return
      const found = (await namesIn(folder)).filter((name) => name.startsWith(beginning))
      for (const name of found) await rm(join(folder, name), { force: true })
      count -= found.length
    },
    async put(name, bytes) {
      const path = pathOf(name)
      if (path === null) return
      await writeFile(`${path}.new`, bytes)
      await rename(`${path}.new`, path)
      count += 1
      if (count > picturesMax) {
        await removeOldest(folder, Math.ceil(picturesMax * LEAVING_SHARE))
        count = (await namesIn(folder)).length
      }
    },
  }
}

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith(END))

async function removeOldest(folder: string, many: number): Promise<void> {
  const aged = await Promise.all((await namesIn(folder)).map(async (name) => [name, (await stat(join(folder, name))).mtimeMs] as const))
  const oldest = aged.toSorted(([, one], [, other]) => one - other).slice(0, many)
  for (const [name] of oldest) await rm(join(folder, name), { force: true })
}
