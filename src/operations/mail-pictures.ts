/** Pictures of stored mails, as their readers saw them: made when they are first wanted, one after the other, and kept. */
import { z } from 'zod'
import { type CaseId, Refusal } from '../model/index.ts'
import { drawMail, parseMessage } from '../pipeline/index.ts'
import type { BlobStore, PictureShelf } from '../ports/index.ts'
import type { Painter } from './context.ts'
import { operation } from './operation.ts'

export interface MailPictures {
  /** Whether a picture of it can be hoped for; where not, its drawing is shown itself. */
  isHopeful(caseId: string): boolean
  /** null where none can be made. */
  find(caseId: CaseId): Promise<Uint8Array | null>
}

export interface PicturesOptions {
  readonly blobs: BlobStore
  readonly shelf: PictureShelf
  readonly painter: Pick<Painter, 'paint'>
  /** Milliseconds that only grow. */
  readonly now?: () => number
}

/** Another one when mails are drawn in another way: then all are painted anew. */
const DRAWING = '1'
/** Readers that wait at once; whoever comes later is told that there is none yet. */
const WAITING_MAX = 60
/** A browser that fails so often in a row is left alone for a while: the machine may be busy, or the browser broken. */
const FAILURES_MAX = 3
const REST_MS = 10 * 60_000
const FAILED_MAX = 10_000

export function openMailPictures({ blobs, shelf, painter, now = () => performance.now() }: PicturesOptions): MailPictures {
  const making = new Map<CaseId, Promise<Uint8Array | null>>()
  const failed = new Set<string>()
  let failures = 0
  let restsUntil = 0
  let last: Promise<unknown> = Promise.resolve()

  async function make(caseId: CaseId): Promise<Uint8Array | null> {
    const raw = await blobs.get(caseId)
    if (raw === null) return null
    try {
      const picture = await painter.paint(drawMail(raw, await parseMessage(raw), []))
      // Deleted while it was painted: then no picture of it must stay either.
      if (!(await blobs.has(caseId))) return null
      await shelf.put(nameOf(caseId), picture)
      failures = 0
      return picture
    } catch {
      // No browser, no room, or a mail that it dies of: the page shows the drawing itself instead.
      failures += 1
      if (failures >= FAILURES_MAX) rest()
      else if (failed.size < FAILED_MAX) failed.add(caseId)
      return null
    }
  }
  /** It was the browser then and not the mails: they are tried again. */
  const rest = () => {
    restsUntil = now() + REST_MS
    failures = 0
    failed.clear()
  }
  const isHopeful = (caseId: string) => now() >= restsUntil && !failed.has(caseId)
  return {
    isHopeful,
    async find(caseId) {
      const kept = await shelf.get(nameOf(caseId))
      if (kept) return kept
      if (!isHopeful(caseId)) return null
      const begun = making.get(caseId)
      if (begun) return begun
      if (making.size >= WAITING_MAX) return null
      const made = last.then(() => (isHopeful(caseId) ? make(caseId) : null)).finally(() => making.delete(caseId))
      making.set(caseId, made)
      last = made.catch(() => undefined)
      return made
    },
  }
}

/** However it was drawn. */
export const beginningOf = (caseId: CaseId): string => caseId.slice('sha256:'.length)
const nameOf = (caseId: CaseId): string => `${beginningOf(caseId)}${DRAWING}`

export const showMailPicture = operation({
  id: 'show-mail-picture',
  summary: 'The upper part of the mail as its reader sees it, as JPEG in base64; made in a browser that reaches nobody.',
  method: 'get',
  path: '/cases/{caseId}/picture',
  mayAsk: 'reader',
  input: z.object({ caseId: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'A case id is sha256: and 64 hex digits.') }),
  output: z.object({ jpeg: z.string() }),
  run: async ({ pictures }, input) => {
    const jpeg = pictures && (await pictures.find(input.caseId as CaseId))
    if (!jpeg) throw new Refusal('There is no such picture.', { httpStatus: 404 })
    return { jpeg: Buffer.from(jpeg).toString('base64') }
  },
})
