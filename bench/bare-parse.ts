/** The yardstick of every ratio: a bare MIME parse of the same bytes by `mail-parser-wasm`. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The package is written for bundlers: its wasm has to be put into its glue by hand. */
export async function openBareParse(): Promise<(raw: Uint8Array) => void> {
  const require = createRequire(import.meta.url)
  const folder = require.resolve('mail-parser-wasm/package.json').replace(/package\.json$/, '')
  const manifest = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as { main?: string; module?: string }
  const glueName = (manifest.module ?? manifest.main ?? 'mail_parser_wasm.js').replace(/\.js$/, '')
  const glue = (await import(pathToFileURL(`${folder}${glueName}_bg.js`).href)) as Record<string, (...given: never[]) => unknown>
  const { instance } = (await WebAssembly.instantiate(readFileSync(`${folder}${glueName}_bg.wasm`), {
    [`./${glueName}_bg.js`]: glue as never,
  })) as unknown as { instance: WebAssembly.Instance }
  ;(glue.__wbg_set_wasm as unknown as (exports: unknown) => void)(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  const parseMail = glue.parse_message as unknown as (raw: string) => { free(): void }
  return (raw) => parseMail(Buffer.from(raw).toString('latin1')).free()
}
