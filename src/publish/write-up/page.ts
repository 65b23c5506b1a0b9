/** A write-up as one HTML file: its pictures inside, nothing loaded from anywhere, to be read on a screen or printed. */
import { escaped } from '../digest-text.ts'
import { toHtml } from './markdown.ts'

const CSP = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const STYLE = `:root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.8rem;line-height:1.25}h2{margin-top:2.2rem;border-bottom:1px solid #8886;padding-bottom:.2rem}img{max-width:100%;border:1px solid #8886;border-radius:6px}
blockquote{margin:1rem 0;padding:.2rem 1rem;border-left:4px solid #b42318;background:#8881}blockquote p{margin:.35rem 0}
table{border-collapse:collapse;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid #8884}@media(min-width:40rem){th,td:first-child,td:nth-child(n+3){white-space:nowrap}}td:first-child{font-weight:600}
code{font-size:.92em}thead:has(th:empty){display:none}
@media print{body{max-width:none;margin:0}h2{break-after:avoid}img,tr{break-inside:avoid}}`

/** The article alone. @param pictureAt where a picture of this name lies; of any other place it is left out, for it would load from there */
export const writeUpArticle = (markdown: string, pictureAt: (name: string) => string | null): string =>
  toHtml(markdown)
    .replace(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/g, (_, name: string, alt: string) => {
      const src = pictureAt(name)
      return src === null ? alt : `<img src="${escaped(src)}" alt="${alt}">`
    })
    // An address that would run something was taken away: what is left leads nowhere, and is only words. No link stands in another.
    .replace(/<a href=""[^>]*>(.*?)<\/a>/gs, '$1')

/** @param pictures by the name that the write-up calls them */
export function writeUpPage(markdown: string, pictures: ReadonlyMap<string, Uint8Array>): string {
  const body = writeUpArticle(markdown, (name) => {
    const bytes = pictures.get(name)
    return bytes ? `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` : null
  })
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${CSP}"><meta name="viewport" content="width=device-width"><title>${escaped(titleIn(markdown))}</title><style>${STYLE}</style></head><body>${body}</body></html>`
}

const TITLE_CHARS_MAX = 300
const titleIn = (markdown: string): string =>
  /^# ([^\n]{1,300})/m
    .exec(markdown)?.[1]
    ?.replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .slice(0, TITLE_CHARS_MAX) ?? 'Write-up'
