/** Brings packages from the registry into a cache folder, unpacked; no install script of theirs ever runs. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from './table.ts'

/** The folder of the package that its row of the table names; null if the registry does not have it now. */
export function fetchPack(pack: Pack, cache: string): string | null {
  const folder = join(cache, `${pack.name.replace('@', '').replace('/', '-')}-${pack.version.replace(/[^\w.+-]/g, '_')}`)
  if (!existsSync(folder)) {
    const work = `${folder}.fetching`
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
    try {
      unpack(pack, work)
    } catch (error) {
      console.error(`${pack.name} ${pack.version} is left out: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
      rmSync(work, { recursive: true, force: true })
      return null
    }
    renameSync(work, folder)
  }
  return join(folder, pack.path)
}

function unpack({ from, name, version }: Pack, work: string) {
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] })
  const fetched = () => readdirSync(work)[0] ?? ''
  if (from === 'npm') {
    run('npm', 'pack', '--ignore-scripts', '--silent', `${name}@${version}`)
    const archive = fetched()
    mkdirSync(join(work, 'package'))
    run('tar', 'xzf', archive, '-C', 'package', '--strip-components=1')
  } else {
    run('apt-get', 'download', `${name}=${version}`)
    run('dpkg-deb', '-x', fetched(), '.')
  }
}
