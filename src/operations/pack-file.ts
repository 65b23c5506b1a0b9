/** Hostile files leave only packed: an archive with a password, by the hand of somebody who may say something of cases. */
import { z } from 'zod'
import { type CaseId, Refusal } from '../model/index.ts'
import { FILE_BYTES_MAX, fileContent, parseMessage } from '../pipeline/index.ts'
import { ARCHIVE_PASSWORD, harmlessName, sealedArchive } from '../publish/index.ts'
import { operation } from './operation.ts'

export { ARCHIVE_PASSWORD } from '../publish/index.ts'

/** Stands for the mail itself. */
const WHOLE = 'mail'

export const packFile = operation({
  id: 'pack-file',
  summary: 'An attached file, or with `mail` the source of the mail, in a ZIP archive that opens with the password; in base64.',
  method: 'get',
  path: '/cases/{caseId}/files/{part}',
  mayAsk: 'analyst',
  isNoted: true,
  input: z.object({
    caseId: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.'),
    part: z
      .string()
      .regex(/^(?:mail|\d{1,4}(?:\.\d{1,4}){0,19})$/, 'A part is numbered as IMAP does: 1.2')
      .describe('Number of the part, or `mail`.'),
  }),
  output: z.object({ filename: z.string(), password: z.string(), archive: z.string() }),
  run: async ({ workspace }, { caseId, part }) => {
    const raw = await workspace.blobs.get(caseId as CaseId)
    if (!raw) throw new Refusal('There is no such case.', { httpStatus: 404 })
    const [name, bytes] = part === WHOLE ? [`${caseId.slice(7, 19)}.eml`, raw] : await fileOf(raw, part)
    const archive = await sealedArchive(name, bytes)
    return { filename: `${harmlessName(name)}.zip`, password: ARCHIVE_PASSWORD, archive: Buffer.from(archive).toString('base64') }
  },
})

async function fileOf(raw: Uint8Array, id: string): Promise<readonly [string, Uint8Array]> {
  const part = (await parseMessage(raw)).parts.find((one) => one.id === id && one.childIds.length === 0)
  if (!part) throw new Refusal('There is no such file.', { httpStatus: 404 })
  const bytes = fileContent(raw, part)
  if (bytes === null)
    throw new Refusal(`The file is larger than ${FILE_BYTES_MAX / 1_000_000} MB. Take the mail itself.`, { httpStatus: 413 })
  return [part.filename ?? `part-${id}`, bytes]
}
