/** A write-up on its way out of the service: as a file with its pictures, and each picture for the page that shows it. */
import { type CaseId, Refusal } from '../model/index.ts'
import { writeUpPage } from '../publish/index.ts'
import type { ServiceContext } from './operation.ts'
import { writeUpOf } from './write-up.ts'
import { picturesOf } from './write-up-pictures.ts'

export { writeUpArticle } from '../publish/index.ts'

const MEDIA = { md: 'text/markdown;charset=utf-8', html: 'text/html;charset=utf-8', pdf: 'application/pdf' } as const

export interface WriteUpFile {
  readonly filename: string
  readonly mediaType: string
  readonly written: string | Uint8Array
}

/** @throws Refusal when there is no such campaign, version or format, or no browser to print with */
export async function exportWriteUp(
  { workspace, painter }: ServiceContext,
  { campaign, format, version }: { readonly campaign: string; readonly format: string; readonly version?: number | undefined },
): Promise<WriteUpFile> {
  if (format !== 'md' && format !== 'html' && format !== 'pdf')
    throw new Refusal('A write-up is had as md, html or pdf.', { httpStatus: 404 })
  if (version !== undefined && !Number.isSafeInteger(version)) throw new Refusal('There is no such version.', { httpStatus: 404 })
  const found = await writeUpOf(workspace, { campaign, version, isRedacted: true, madeAt: new Date().toISOString() })
  const filename = `${found.campaign.replace(':', '-')}.${format}`
  const mediaType = MEDIA[format]
  if (format === 'md') return { filename, mediaType, written: found.markdown }
  const { pictures } = await picturesOf(workspace, painter, found, true)
  const page = writeUpPage(found.markdown, pictures)
  if (format === 'html') return { filename, mediaType, written: page }
  try {
    if (painter === null) throw new Error('There is no browser.')
    return { filename, mediaType, written: await painter.print(page) }
  } catch (cause) {
    throw new Refusal('There is no browser here to print a PDF with; HTML prints as well.', { httpStatus: 409, cause })
  }
}

/** Of the sample that the page shows. @throws Refusal when there is none, or it cannot be painted */
export async function writeUpPicture(
  { workspace, painter }: ServiceContext,
  { campaign, sample, picture }: { readonly campaign: string; readonly sample: string; readonly picture: string },
): Promise<Uint8Array> {
  const record = await workspace.cases.findCase(sample as CaseId)
  const pages = record?.judgement?.report.pages.map(({ pictures }) => pictures.full) ?? []
  const found = await picturesOf(workspace, painter, { campaign, sample: sample as CaseId, pages }, true)
  const bytes = found.pictures.get(picture)
  if (!bytes) throw new Refusal('There is no such picture.', { httpStatus: 404 })
  return bytes
}
