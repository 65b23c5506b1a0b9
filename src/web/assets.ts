/** The files that pages need, each read once: a sheet for the frame of all pages and one for each room, the drawings, the client modules. Their addresses say what is in them. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

/** What every page has: one sheet, in the order in which its parts count. */
const FRAME_PARTS = ['tokens', 'base', 'pieces', 'frame'] as const
/** What only some pages have, in the order in which they count there. */
export const ROOM_SHEETS = ['charts', 'check', 'stream', 'case', 'campaigns', 'interesting', 'settings'] as const
export type RoomSheet = (typeof ROOM_SHEETS)[number]
export type Sheet = 'frame' | RoomSheet
const HASH_CHARS = 12

/** What a reader chose, beside what the system asks for. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

const texts = new Map<string, string>()
const remembered = (name: string, make: () => string): string => {
  const text = texts.get(name) ?? make()
  texts.set(name, text)
  return text
}
const bytesOf = (path: string): Buffer<ArrayBuffer> => readFileSync(new URL(`assets/${path}`, import.meta.url))
const file = (path: string): string => remembered(path, () => bytesOf(path).toString('utf8'))
const hashed = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARS)

export const iconSvg = (): string => file('icon.svg')
/** The name as we draw it; its letters take the colour of the words around. */
export const wordmarkSvg = (): string => file('wordmark.svg').trim()

/** Of the package that the pages come with. */
export const programVersion = (): string =>
  remembered('version', () =>
    String((JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }).version),
  )

let title: Buffer<ArrayBuffer> | null = null
/** The letters of titles. */
export const titleFont = (): Buffer<ArrayBuffer> => (title ??= bytesOf('fonts/source-serif-4-latin-600.woff2'))

/** What only whoever writes a sheet reads is a third of it. */
const compact = (sheet: string): string =>
  sheet
    .replaceAll(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trimStart()

export const styleSheet = (sheet: Sheet): string =>
  remembered(`sheet ${sheet}`, () =>
    compact(
      sheet === 'frame'
        ? `${FRAME_PARTS.map(styles).join('').replace('/title.woff2', titleHref())}@media (prefers-contrast: more) {\n${styles('contrast')}}\n`
        : styles(sheet),
    ),
  )
const styles = (name: string): string => file(`styles/${name}.css`)

/** What a page needs that is saved as a file: its looks come along in it. */
export const sheetOfFile = (): string => compact(['tokens', 'base', 'pieces', 'check'].map(styles).join(''))

/** A sheet by itself, for it depends on the reader: so the choice holds on every page, without script and without a flash. Paper is white. */
export const themeSheet = (theme: Theme): string => {
  const tokens = {
    system: '',
    light: '@media screen { :root { color-scheme: light; } }\n',
    dark: '@media screen { :root { color-scheme: dark; } }\n',
    contrast: styles('contrast'),
  }
  return `${tokens[theme]}.looks [value="${theme}"] { color: var(--ink); }\n.looks [value="${theme}"]::before { content: "✓ "; }\n`
}

/** As built, else out of its source; null when there is none of that name. */
export function clientModule(name: string): string | null {
  const [built, source] = ['js', 'ts'].map((end) => new URL(`client/${name}.${end}`, import.meta.url)) as [URL, URL]
  if (!existsSync(built) && !existsSync(source)) return null
  return remembered(`client ${name}`, () => (existsSync(built) ? readFileSync(built, 'utf8') : asJavaScript(readFileSync(source, 'utf8'))))
}

/** What `npm run build` does, too: the types off, and the names that a browser asks by. */
function asJavaScript(source: string): string {
  const { emitWarning } = process
  // Node says of the function that it may change; who runs a checkout need not be told.
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(source).replaceAll(/(from '\.\/[a-z-]{1,40})\.ts'/g, "$1.js'")
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Of all modules together: they import each other by relative names, so they change their address together. */
const clientHash = (): string =>
  remembered('client hash', () => {
    const folder = new URL('client/', import.meta.url)
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z-]{1,40}\.[jt]s$/.test(name)) : []
    return hashed(
      names
        .sort()
        .map((name) => clientModule(name.slice(0, -'.js'.length)) ?? '')
        .join('\0'),
    )
  })

const sheetHash = (sheet: Sheet): string => remembered(`sheet hash ${sheet}`, () => hashed(styleSheet(sheet)))
const titleHash = (): string => remembered('title hash', () => hashed(titleFont()))
const iconHash = (): string => remembered('icon hash', () => hashed(iconSvg()))

/** Addresses that never stand for other contents: they may be kept for ever. */
export const sheetHref = (sheet: Sheet): string => `/styles/${sheet}.css?v=${sheetHash(sheet)}`
export const titleHref = (): string => `/title.woff2?v=${titleHash()}`
export const iconHref = (): string => `/icon.svg?v=${iconHash()}`
export const clientHref = (name: string): string => `/client/${clientHash()}/${name}.js`

/** Whether an address names what is there now; an older or invented one must not be kept for ever. */
export const isCurrent = (kind: 'icon' | 'title' | 'client' | Sheet, hash: string): boolean =>
  hash === (kind === 'icon' ? iconHash() : kind === 'title' ? titleHash() : kind === 'client' ? clientHash() : sheetHash(kind))
