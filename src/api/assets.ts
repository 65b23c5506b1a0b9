/** Files that the pages need: two, read once. */
import { readFileSync } from 'node:fs'
import type { Context } from 'hono'

const texts = new Map<string, string>()

export function asset(c: Context, name: 'style.css' | 'icon.svg', type: string): Response {
  const text = texts.get(name) ?? readFileSync(new URL(`../web/assets/${name}`, import.meta.url), 'utf8')
  texts.set(name, text)
  c.header('content-type', type)
  c.header('cache-control', 'max-age=3600')
  return c.body(text)
}
