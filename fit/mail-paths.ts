/** Every file below a folder, sorted, so that a run meets them in the same order anywhere. */
import { globSync } from 'node:fs'

export function mailPaths(folder: string): string[] {
  return globSync(`${folder}/**/*`, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
}
