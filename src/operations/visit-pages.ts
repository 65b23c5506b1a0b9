/** Opens landing pages, by themselves or of a whole laboratory, and says of each what it passes itself off as. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Page, Refusal } from '../model/index.ts'
import { judgePage, type PageReport } from '../pipeline/index.ts'
import type { Context, LabVisitor } from './context.ts'

export interface VisitInput {
  readonly urls: readonly string[]
  readonly device?: 'desktop' | 'phone' | 'both'
  /** What the visitor reads, `de-DE`. */
  readonly locale?: string
  /** Folder for the pictures; none are kept without one. */
  readonly pictures?: string | undefined
  readonly laboratory?: string | undefined
  /** Told of what was left out, such as rules that are not understood. */
  readonly onNotice?: (says: string) => void
  /** Look for archives beside the pages, and keep them where pictures are kept. */
  readonly isSeekingKits?: boolean | undefined
}

export interface VisitedPage {
  readonly report: PageReport
  readonly page: Page
}

const URL_CHARS_MAX = 8_000

export async function* visitPages(context: Context, input: VisitInput): AsyncGenerator<VisitedPage> {
  for (const url of input.urls) {
    if (url.length > URL_CHARS_MAX || !/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
      throw new Refusal(`“${url.slice(0, 100)}” is no web address: telltale visit https://…`)
  }
  const visitor = await context.openVisitor({
    keep: await keeperOf(input.pictures),
    laboratory: input.laboratory,
    isSeekingKits: input.isSeekingKits,
    onNotice: input.onNotice,
  })
  try {
    yield* visitAll(visitor, input.urls, input)
  } finally {
    await visitor.close()
  }
}

export interface LabInput extends Omit<VisitInput, 'urls' | 'laboratory'> {
  readonly folder: string
  readonly onProgress?: (done: number, all: number) => void
}

/** Every entry page of a laboratory, in the order of their names. */
export async function* runLaboratory(context: Context, input: LabInput): AsyncGenerator<VisitedPage> {
  const visitor = await context.openVisitor({
    keep: await keeperOf(input.pictures),
    laboratory: input.folder,
    isSeekingKits: input.isSeekingKits,
    onNotice: input.onNotice,
  })
  try {
    const { entries } = visitor
    if (entries.length === 0)
      throw new Refusal(`There is no page in ${input.folder}: each folder there is a host, with an index.html, or lab.yaml names entries.`)
    let done = 0
    for await (const visited of visitAll(visitor, entries, input)) {
      done += 1
      input.onProgress?.(done, entries.length)
      yield visited
    }
  } finally {
    await visitor.close()
  }
}

/** Side by side as many as the visitor takes, told in the order asked. */
async function* visitAll(
  visitor: LabVisitor,
  urls: readonly string[],
  { device = 'desktop', locale }: Omit<VisitInput, 'urls'>,
): AsyncGenerator<VisitedPage> {
  const devices = device === 'both' ? (['desktop', 'phone'] as const) : ([device] as const)
  const wanted = urls.flatMap((url) => devices.map((one) => ({ url, device: one, ...(locale === undefined ? {} : { locale }) })))
  const inFlight: Promise<Page>[] = []
  for (let next = 0, told = 0; told < wanted.length; told += 1) {
    while (next < wanted.length && next < told + IN_FLIGHT_MAX) {
      const request = wanted[next]
      if (request) inFlight.push(visitor.visit(request))
      next += 1
    }
    const page = await inFlight[told]
    if (page) yield { page, report: judgePage(page) }
  }
}

const IN_FLIGHT_MAX = 8

/** Named by their hash, like every blob. */
export async function keeperOf(folder: string | undefined): Promise<(bytes: Uint8Array) => Promise<string>> {
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  return async (bytes) => {
    const name = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const isPicture = bytes[0] === 0xff && bytes[1] === 0xd8
    if (folder !== undefined) await writeFile(join(folder, `${name.slice('sha256:'.length)}.${isPicture ? 'jpg' : 'archive'}`), bytes)
    return name
  }
}
