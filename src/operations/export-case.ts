/**
 * One stored case as a folder that can be handed on: report, source of the mail, and of each landing page what was seen,
 * asked and answered, with its pictures. What is hostile keeps its bytes and gets a name that opens nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../explain/index.ts'
import { type CaseId, judgedSighting, type Page, Refusal } from '../model/index.ts'
import { judgePage } from '../pipeline/index.ts'
import type { BlobStore } from '../ports/index.ts'
import type { Context } from './context.ts'
import { harOf } from './har.ts'
import { renderText } from './render-text.ts'
import { judgedCase } from './stored-cases.ts'
import { urlscanOf } from './urlscan.ts'

export interface ExportInput {
  readonly caseId: CaseId
  readonly folder: string
  readonly language: Language
}

/** @returns the files written, by name. @throws Refusal when there is no such case, or the folder cannot be written */
export async function exportCase(context: Context, { caseId, folder, language }: ExportInput): Promise<readonly string[]> {
  const workspace = await context.openWorkspace()
  try {
    const record = await judgedCase(workspace, caseId)
    const { report } = record.judgement
    const sighting = judgedSighting(record.allSightings)
    const pages = (sighting && record.gathered[sighting.sightingId]?.pages) ?? []
    const raw = await workspace.blobs.get(record.caseId)
    const files = new Map<string, string | Uint8Array>([
      ['report.json', asJson(report)],
      ['report.txt', renderText(report, { isRaw: false, language })],
      ...(raw ? [['mail.eml', raw] as const] : []),
      ...(pages.length > 0 ? [['pages.har', asJson(harOf(pages))] as const] : []),
    ])
    for (const [at, page] of pages.entries())
      for (const [name, bytes] of await filesOf(page, workspace.blobs)) files.set(`page-${at + 1}${name}`, bytes)
    await writeAll(folder, files)
    return [...files.keys()]
  } finally {
    await workspace.close()
  }
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

async function filesOf(page: Page, blobs: BlobStore): Promise<[string, string | Uint8Array][]> {
  const kept: (readonly [string, string | null])[] = [
    ['-fold.jpg', page.pictures.fold],
    ['-full.jpg', page.pictures.full],
    ...(page.archives ?? []).map(({ blob }, at) => [`-archive-${at + 1}.bin`, blob] as const),
  ]
  const files: [string, string | Uint8Array][] = [
    ['.json', asJson(page)],
    ['.urlscan.json', asJson(urlscanOf({ page, report: judgePage(page) }))],
  ]
  for (const [name, blob] of kept) {
    const bytes = blob === null ? null : await blobs.get(blob as CaseId)
    if (bytes) files.push([name, bytes])
  }
  return files
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
  } catch (cause) {
    throw new Refusal(`The folder ${folder} cannot be written.`, { cause })
  }
}
