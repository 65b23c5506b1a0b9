/** What stands on the page: words, headings, fields, forms, buttons and pictures, of every frame. */
import { createHash } from 'node:crypto'
import type { Box } from '../../model/index.ts'
import { hostOf } from '../../names/index.ts'
import type { CDPSession, Frame } from '../browser.ts'
import { within } from '../within.ts'
import type { Collector, Observed } from './collector.ts'
import { readDocument } from './in-page.ts'

const BOUNDS = { textChars: 20_000, elements: 200, labelChars: 200, walked: 20_000 }
const FRAMES_MAX = 12
const FRAME_MS_MAX = 4_000
/** What a saved copy says of itself: the browser's "Save as", HTTrack, SingleFile. */
const SAVED_COPY = /^(?:saved from url|mirrored from|page saved with singlefile|added by httrack)/i

type Read = ReturnType<typeof readDocument>

export const documentCollector: Collector = {
  id: 'document',
  async watch({ tab, protocol, mainFrameId }) {
    const readMain = () => readApart(protocol, mainFrameId)
    return async () => {
      const read = await Promise.all(
        tab
          .frames()
          .slice(0, FRAMES_MAX)
          .map((frame) => readFrame(frame, readMain)),
      )
      const [main] = read
      if (!main) throw new Error('The page could not be read.')
      return joined(
        main,
        read.filter((one) => one !== null),
      )
    }
  },
}

interface ReadFrame extends Read {
  readonly prefix: string
  readonly offset: { readonly x: number; readonly y: number }
}

async function readFrame(frame: Frame, readMain: () => Promise<Read>): Promise<ReadFrame | null> {
  try {
    const plainly = () => within(frame.evaluate(readDocument, BOUNDS), FRAME_MS_MAX)
    const read = frame.parentFrame() === null ? await within(readMain(), FRAME_MS_MAX).catch(plainly) : await plainly()
    const { prefix, offset, isShown } = await placeOf(frame)
    return isShown ? { ...read, prefix, offset } : null
  } catch {
    return null
  }
}

/** The page itself is read in a world of its own, where what the page's scripts did to the language does not reach (isolated worlds, DevTools protocol). */
async function readApart(protocol: CDPSession, frameId: string): Promise<Read> {
  const { executionContextId } = await protocol.send('Page.createIsolatedWorld', { frameId, worldName: 'reading' })
  const expression = `(${readDocument})(${JSON.stringify(BOUNDS)})`
  const { result, exceptionDetails } = await protocol.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error('The page could not be read.')
  return result.value as Read
}

/** Where a frame stands on the page; what is in a frame that is not shown is not shown. */
async function placeOf(frame: Frame): Promise<{ prefix: string; offset: { x: number; y: number }; isShown: boolean }> {
  const parent = frame.parentFrame()
  if (!parent) return { prefix: '', offset: { x: 0, y: 0 }, isShown: true }
  const element = await within(frame.frameElement(), FRAME_MS_MAX)
  const [box, above] = [await element.boundingBox(), await placeOf(parent)]
  const at = parent.childFrames().indexOf(frame)
  return {
    prefix: `${above.prefix}iframe:nth(${at}) >> `,
    offset: { x: above.offset.x + Math.round(box?.x ?? 0), y: above.offset.y + Math.round(box?.y ?? 0) },
    isShown: above.isShown && box !== null && box.width > 20 && box.height > 20,
  }
}

/** A page of a few tags is built like any other of a few tags. */
const MARKUP_TAGS_MIN = 25

const markupHash = (tags: string): string =>
  tags.split(' ', MARKUP_TAGS_MIN).length < MARKUP_TAGS_MIN ? '' : createHash('sha256').update(tags).digest('hex')

function joined(main: ReadFrame, frames: readonly ReadFrame[]): Observed {
  let formsBefore = 0
  const placed = frames.map((one) => {
    const place = <Element extends { selector: string; box: Box | null }>(element: Element): Element => ({
      ...element,
      selector: one.prefix + element.selector,
      box: element.box && { ...element.box, x: element.box.x + one.offset.x, y: element.box.y + one.offset.y },
    })
    const firstForm = formsBefore
    formsBefore += one.forms.length
    return {
      headings: one.headings.map(place),
      fields: one.fields.map((field) => ({ ...place(field), form: field.form === null ? null : field.form + firstForm })),
      forms: one.forms.map((form) => ({ ...place(form), host: hostOf(form.action) })),
      buttons: one.buttons.map(place),
      images: one.images.map(place),
      comments: one.comments,
    }
  })
  const saved = placed.flatMap(({ comments }) => comments).filter((comment) => SAVED_COPY.test(comment))
  return {
    title: main.title,
    language: main.language.toLowerCase(),
    text: frames
      .map(({ text }) => text)
      .join('\n')
      .slice(0, BOUNDS.textChars),
    headings: placed.flatMap(({ headings }) => headings),
    fields: placed.flatMap(({ fields }) => fields),
    forms: placed.flatMap(({ forms }) => forms),
    buttons: placed.flatMap(({ buttons }) => buttons),
    images: placed.flatMap(({ images }) => images),
    behaviours: saved.slice(0, 1).map((detail) => ({ kind: 'saved-copy', detail })),
    hashes: { markup: markupHash(frames.map(({ markup }) => markup).join('|')), favicon: '', headers: '' },
  }
}
