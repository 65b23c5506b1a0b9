/** What the command line writes up out of a data folder: text to the caller, or a file with its pictures. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../model/index.ts'
import { writeUpPage } from '../publish/index.ts'
import type { Context, Painter, Workspace } from './context.ts'
import { campaignNamed } from './hands-from.ts'
import { type WriteUp, writeUpOf } from './write-up.ts'
import { picturesOf } from './write-up-pictures.ts'

const FORMATS = ['md', 'html', 'pdf'] as const

export interface WriteUpOrder {
  readonly id: string
  readonly format: string
  readonly to?: string | undefined
  readonly version?: number | undefined
  readonly isRedacted: boolean
}

export interface WriteUpMade {
  readonly campaign: string
  readonly version: number
  /** '' where files were written. */
  readonly text: string
  readonly files: readonly string[]
  /** What is wanting, and why. */
  readonly notices: readonly string[]
}

/** @throws Refusal when there is no such campaign or format, a PDF has no place to go, or there is no browser to print it */
export async function writeUpFrom(context: Context, order: WriteUpOrder): Promise<WriteUpMade> {
  const format = FORMATS.find((one) => one === order.format)
  if (!format) throw new Refusal(`A write-up has no format “${order.format.slice(0, 20)}”. Use one of: ${FORMATS.join(', ')}.`)
  if (format === 'pdf' && order.to === undefined) throw new Refusal('A PDF wants a file: telltale report CAMPAIGN --format pdf --to FILE')
  const workspace = await context.openWorkspace()
  const painter = order.to === undefined ? null : await context.openPainter()
  try {
    if (format === 'pdf' && painter === null) throw new Refusal('There is no browser to print a PDF with; md and html need none.')
    await workspace.pipeline.drained()
    const campaign = await campaignNamed(workspace, order.id)
    const { version, isRedacted, to } = order
    const found = await writeUpOf(workspace, { campaign, version, isRedacted, madeAt: context.clock.now().toISOString() })
    if (to === undefined) return made(found, { text: format === 'md' ? found.markdown : writeUpPage(found.markdown, new Map()) })
    return await writeFiles(workspace, painter, { found, format, to, isRedacted })
  } finally {
    await painter?.close()
    await workspace.close()
  }
}

const made = ({ campaign, version }: WriteUp, given: Partial<WriteUpMade>): WriteUpMade => ({
  campaign,
  version,
  text: '',
  files: [],
  notices: [],
  ...given,
})

interface Target {
  readonly found: WriteUp
  readonly format: (typeof FORMATS)[number]
  readonly to: string
  readonly isRedacted: boolean
}

async function writeFiles(workspace: Workspace, painter: Painter | null, { found, format, to, isRedacted }: Target): Promise<WriteUpMade> {
  const { pictures, notices } = await picturesOf(workspace, painter, found, isRedacted)
  const page = () => writeUpPage(found.markdown, pictures)
  const whole = format === 'md' ? found.markdown : format === 'html' ? page() : await painter?.print(page())
  const files: [string, string | Uint8Array][] = [[to, whole ?? '']]
  if (format === 'md') files.push(...[...pictures].map(([name, bytes]): [string, Uint8Array] => [join(dirname(to), name), bytes]))
  try {
    await mkdir(dirname(to), { recursive: true })
    for (const [path, bytes] of files) await writeFile(path, bytes)
  } catch (cause) {
    throw new Refusal(`The file ${to} cannot be written.`, { cause })
  }
  return made(found, { files: files.map(([path]) => path), notices })
}
