/** Pictures of the drawn mail: those it brought along are shown, those it would fetch are outlined with their words. */
import type { Attributes } from './computed-style.ts'
import { escapeText } from './draw-marks.ts'
import { drawRemote, type There } from './draw-there.ts'

/** The picture of a part with this Content-ID; null when there is none. */
export type ImageOf = (contentId: string) => { readonly type: string; readonly bytes: Uint8Array } | null

/** What all pictures of one mail may still take. */
export interface PictureBudget {
  chars: number
}

const PICTURES_CHARS_MAX = 4_000_000
export const pictureBudget = (): PictureBudget => ({ chars: PICTURES_CHARS_MAX })

/** Formats that only paint; SVG can hold scripts and load. */
const PAINTS = /^image\/(?:png|jpe?g|gif|webp)$/
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=\s]+$/
/** A larger picture is not drawn; who fetches one for us need not decode more than a byte beyond. */
export const PICTURE_BYTES_MAX = 300_000
const ALT_CHARS_MAX = 300
const SOURCE_CHARS_MAX = 2_000
const BASE64_GROWTH = 4 / 3
/** A picture this small is there to be counted, not to be seen. */
const PIXEL_MAX = 2

export function drawPicture(attributes: Attributes, imageOf: ImageOf, budget: PictureBudget, there: There | null = null): string {
  const alt = escapeText((attributes.alt ?? '').trim().slice(0, ALT_CHARS_MAX))
  const sizes = ['width', 'height'].map((name) => /^\d{1,4}$/.exec(attributes[name] ?? '')?.[0])
  const source = dataOf((attributes.src ?? '').trim(), imageOf, budget)
  if (source !== null && source.length <= budget.chars) {
    budget.chars -= source.length
    const [width, height] = sizes
    return `<img src="${source}" alt="${alt}"${width ? ` width="${width}"` : ''}${height ? ` height="${height}"` : ''}>`
  }
  const isCounter = sizes.some((size) => size !== undefined && Number(size) <= PIXEL_MAX)
  if (there) return drawRemote((attributes.src ?? '').trim().slice(0, SOURCE_CHARS_MAX), alt, isCounter, there)
  return isCounter ? '' : `<span class="tt-picture">${alt || 'picture'}</span>`
}

function dataOf(source: string, imageOf: ImageOf, { chars }: PictureBudget): string | null {
  if (chars <= 0) return null
  if (/^data:/i.test(source)) return source.length <= PICTURE_BYTES_MAX * 2 && DATA_IMAGE.test(source) ? escapeText(source) : null
  if (!/^cid:/i.test(source)) return null
  const image = imageOf(decoded(source.slice('cid:'.length, ATTRIBUTE_CHARS_MAX)))
  if (!image || image.bytes.length > PICTURE_BYTES_MAX || !PAINTS.test(image.type)) return null
  // Asked before encoding: a mail may name one large picture a hundred thousand times.
  if (image.bytes.length * BASE64_GROWTH > chars) return null
  return `data:${image.type};base64,${Buffer.from(image.bytes).toString('base64')}`
}

const ATTRIBUTE_CHARS_MAX = 500

/** RFC 2392 §2: a Content-ID in an address is percent-encoded. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
