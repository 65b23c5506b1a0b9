/** The digest as Markdown, as plain text and as a page. */
import { type Digest, type DigestSection, NOTE, type ShownEntry, shownEntry, summaryOf, titleOf } from './digest.ts'
import { literally } from './markdown-text.ts'

const told = ({ sections }: Digest): readonly DigestSection[] => sections.filter(({ entries }) => entries.length > 0)

const headingOf = ({ title, leftOut }: DigestSection): string => (leftOut > 0 ? `${title} (${leftOut} more not told here)` : title)

export function writeDigestMarkdown(digest: Digest): string {
  const entry = ({ campaign, title, from, says, numbers }: ShownEntry): string =>
    `### ${literally(title)}\n\n${literally(from)}\n\n${literally(says)}\n\n*${literally(numbers)}* · \`${campaign}\`\n`
  return [
    `# ${literally(titleOf(digest))}\n`,
    `${literally(summaryOf(digest))}\n`,
    ...told(digest).flatMap((section) => [
      `## ${literally(headingOf(section))}\n`,
      ...section.entries.map((one) => entry(shownEntry(one))),
    ]),
    `---\n\n${literally(NOTE)}\n`,
  ].join('\n')
}

export function writeDigestPlain(digest: Digest): string {
  const entry = ({ campaign, title, from, says, numbers }: ShownEntry): string =>
    `* ${title}\n  ${from}\n  ${says}\n  ${numbers}\n  ${campaign}\n`
  return [
    `${titleOf(digest)}\n`,
    `${summaryOf(digest)}\n`,
    ...told(digest).flatMap((section) => [`${headingOf(section)}\n`, ...section.entries.map((one) => entry(shownEntry(one)))]),
    `--\n${NOTE}\n`,
  ].join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** For HTML and XML alike. */
export const escaped = (text: string): string => text.toWellFormed().replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one)

/** What an entry says, as a piece of HTML. */
export const entryHtml = ({ campaign, from, says, numbers }: ShownEntry): string =>
  `<p class="from">${escaped(from)}</p><p>${escaped(says)}</p><p class="numbers">${escaped(numbers)} · ${escaped(campaign)}</p>`

/** Readers of mail know few rules and load nothing: these lie in the page itself. */
const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:1.5rem auto;padding:0 1rem;color:#1c2126;background:#fff}h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid #d9d6ce}h3{font-size:1rem;margin:1.2rem 0 0}p{margin:.3rem 0;overflow-wrap:anywhere}.from,.numbers,footer{color:#55606b;font-size:.9rem}footer{margin-top:2rem}@media(prefers-color-scheme:dark){body{color:#e8eaed;background:#15181c}.from,.numbers,footer{color:#a9b4bf}h2{border-color:#343b44}}'

export function writeDigestHtml(digest: Digest): string {
  const entry = (one: ShownEntry): string => `<article><h3>${escaped(one.title)}</h3>${entryHtml(one)}</article>`
  const sections = told(digest).map(
    (section) =>
      `<section><h2>${escaped(headingOf(section))}</h2>\n${section.entries.map((one) => entry(shownEntry(one))).join('\n')}</section>`,
  )
  const title = escaped(titleOf(digest))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${title}</title><style>${STYLE}</style></head>
<body><main><h1>${title}</h1><p>${escaped(summaryOf(digest))}</p>
${sections.join('\n')}</main>
<footer><p>${escaped(NOTE)}</p></footer></body></html>
`
}
