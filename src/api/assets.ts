/** Files that the pages need: one style sheet out of the rooms' own, the icon, and the client modules. Read once. */
import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { Context, Hono } from 'hono'
import { Refusal } from '../model/index.ts'

/** In the order in which they count. */
const STYLES = ['base', 'check', 'stream', 'case', 'campaigns', 'interesting', 'settings'] as const
const WEB = new URL('../web/', import.meta.url)

export function addAssets(app: Hono): void {
  const once = new Map<string, string>()
  const remembered = (name: string, make: () => string): string => {
    const text = once.get(name) ?? make()
    once.set(name, text)
    return text
  }
  const file = (path: string) => readFileSync(new URL(path, WEB), 'utf8')
  app.get('/style.css', (c) =>
    asset(
      c,
      remembered('style', () => STYLES.map((name) => file(`assets/styles/${name}.css`)).join('')),
      'text/css; charset=utf-8',
    ),
  )
  app.get('/icon.svg', (c) =>
    asset(
      c,
      remembered('icon', () => file('assets/icon.svg')),
      'image/svg+xml',
    ),
  )
  app.get('/client/:module{[a-z-]{1,40}\\.js}', (c) => {
    const name = c.req.param('module').slice(0, -'.js'.length)
    return asset(
      c,
      remembered(`client ${name}`, () => clientModule(name)),
      'text/javascript; charset=utf-8',
    )
  })
}

/** As built, else out of its source. @throws Refusal when there is none of that name */
function clientModule(name: string): string {
  const [built, source] = ['js', 'ts'].map((end) => new URL(`client/${name}.${end}`, WEB)) as [URL, URL]
  if (existsSync(built)) return readFileSync(built, 'utf8')
  if (!existsSync(source)) throw new Refusal('There is no such page.', { httpStatus: 404 })
  return asJavaScript(readFileSync(source, 'utf8'))
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

function asset(c: Context, text: string, type: string): Response {
  c.header('content-type', type)
  c.header('cache-control', 'max-age=3600')
  return c.body(text)
}
