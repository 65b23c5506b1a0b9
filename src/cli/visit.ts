/** `telltale visit`, `telltale watch` and `telltale lab`: what is behind the link? */
import type { Page } from '../model/index.ts'
import type { VisitedPage } from '../operations/visit-pages.ts'
import { type Command, FlagError, type Terminal, textOf } from './command.ts'
import { CONFIG_FLAG, JSON_FLAG } from './flags.ts'
import { openProgress } from './progress.ts'

const PICTURES_FLAG = { type: 'string', value: 'DIR', says: 'Keep pictures of the pages there.' } as const
const DEVICE_FLAG = { type: 'string', value: 'KIND', says: 'Visit as desktop (default), phone, or both.' } as const
const LOCALE_FLAG = { type: 'string', value: 'CODE', says: 'Language of the visitor, such as de-DE (default en-US).' } as const
const KITS_FLAG = {
  type: 'boolean',
  says: 'Also ask the site for archives beside the page (kits left open); kept in the folder of --pictures.',
} as const
const HAR_FLAG = { type: 'string', value: 'FILE', says: 'Write what was asked of the network there, as an HTTP Archive.' } as const
const PAGES_FLAG = { type: 'boolean', says: 'With --json: everything observed, not only what was made of it.' } as const

export const LAB_FLAG = {
  type: 'string',
  value: 'DIR',
  says: 'Visit a page laboratory instead of the world; see telltale lab --help.',
} as const

export const visitCommand: Command = {
  name: 'visit',
  summary: 'Open pages in a guarded browser and say what they pass themselves off as. Never sends a form.',
  operands: 'URL…',
  flags: {
    json: JSON_FLAG,
    pages: PAGES_FLAG,
    urlscan: { type: 'boolean', says: 'With --json: in the shape of a urlscan.io result.' },
    har: HAR_FLAG,
    pictures: PICTURES_FLAG,
    kits: KITS_FLAG,
    device: DEVICE_FLAG,
    locale: LOCALE_FLAG,
    lab: LAB_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths, openContext, terminal }) {
    if (paths.length === 0) throw new FlagError('Say which page: telltale visit https://…')
    const [{ visitPages }, { renderPage }] = [await import('../operations/visit-pages.ts'), await import('../operations/render-page.ts')]
    const urlscanOf = flags.urlscan === true ? (await import('../operations/urlscan.ts')).urlscanOf : null
    const visited = visitPages(await openContext(flags), {
      urls: paths,
      laboratory: textOf(flags.lab),
      onNotice: noticing(terminal),
      ...wishes(flags),
    })
    let imposters = 0
    const pages: Page[] = []
    for await (const one of visited) {
      pages.push(one.page)
      imposters += one.report.imposter === true ? 1 : 0
      if (flags.json !== true) terminal.write(`${renderPage(one)}\n`)
      else terminal.write(`${urlscanOf ? JSON.stringify(urlscanOf(one)) : jsonOf(one, flags.pages === true)}\n`)
    }
    const har = textOf(flags.har)
    if (har !== undefined) await (await import('../operations/har.ts')).writeHar(har, pages)
    return imposters > 0 ? 1 : 0
  },
}

export const watchCommand: Command = {
  name: 'watch',
  summary: 'Look at a page again and again until it is gone, and say when it changed.',
  operands: 'URL',
  flags: {
    every: { type: 'string', value: 'TIME', says: 'Between two looks: 30s, 10m, 2h (default 10m).' },
    for: { type: 'string', value: 'TIME', says: 'At most as long (default 24h).' },
    json: JSON_FLAG,
    pictures: PICTURES_FLAG,
    lab: LAB_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths, openContext, terminal }) {
    const [url] = paths
    if (url === undefined || paths.length > 1) throw new FlagError('Say which page: telltale watch https://…')
    const [{ watchPage }, { renderLook }] = [await import('../operations/watch-page.ts'), await import('../operations/render-page.ts')]
    const [everyMs, forMs] = [timeOf(flags, 'every', '10m'), timeOf(flags, 'for', '24h')]
    const looks = watchPage(await openContext(flags), {
      url,
      everyMs,
      forMs,
      pictures: textOf(flags.pictures),
      laboratory: textOf(flags.lab),
    })
    for await (const look of looks) terminal.write(`${flags.json === true ? JSON.stringify(look) : renderLook(look)}\n`)
    return 0
  },
}

const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const

/** `30s`, `10m` → milliseconds. */
function timeOf(flags: Parameters<Command['run']>[0]['flags'], name: string, fallback: string): number {
  const text = textOf(flags[name]) ?? fallback
  const [, count, unit] = /^(\d{1,4})([smhd])$/.exec(text) ?? []
  if (count === undefined || unit === undefined)
    throw new FlagError(`--${name} wants a time such as 30s, 10m or 2h, not “${text.slice(0, 20)}”.`)
  return Number(count) * SECONDS[unit as keyof typeof SECONDS] * 1_000
}

export const labCommand: Command = {
  name: 'lab',
  summary: 'Serve saved pages offline, each folder DIR/<host>/ under its name, visit them all, and print one line of JSON a page.',
  operands: 'DIR',
  flags: {
    pages: PAGES_FLAG,
    pictures: PICTURES_FLAG,
    kits: KITS_FLAG,
    device: DEVICE_FLAG,
    locale: LOCALE_FLAG,
    json: JSON_FLAG,
    config: CONFIG_FLAG,
  },
  async run({ flags, paths, openContext, terminal }) {
    const [folder] = paths
    if (folder === undefined || paths.length > 1) throw new FlagError('Say which folder: telltale lab DIR')
    const { runLaboratory } = await import('../operations/visit-pages.ts')
    const progress = openProgress(terminal)
    const onProgress = (done: number, all: number) => progress.show(`${done} of ${all} pages`)
    for await (const one of runLaboratory(await openContext(flags), {
      folder,
      onProgress,
      onNotice: noticing(terminal),
      ...wishes(flags),
    })) {
      progress.clear()
      terminal.write(`${jsonOf(one, flags.pages === true)}\n`)
    }
    progress.clear()
    return 0
  },
}

const noticing = (terminal: Terminal) => (says: string) => terminal.warn(`${says}\n`)

const jsonOf = ({ report, page }: VisitedPage, isWhole: boolean): string => JSON.stringify(isWhole ? { ...report, page } : report)

function wishes(flags: Parameters<Command['run']>[0]['flags']) {
  const device = textOf(flags.device) ?? 'desktop'
  if (device !== 'desktop' && device !== 'phone' && device !== 'both')
    throw new FlagError(`--device wants desktop, phone or both, not “${device.slice(0, 20)}”.`)
  const locale = textOf(flags.locale)
  if (locale !== undefined && !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale))
    throw new FlagError('--locale wants a language such as de-DE.')
  return {
    device,
    pictures: textOf(flags.pictures),
    ...(flags.kits === true ? { isSeekingKits: true } : {}),
    ...(locale === undefined ? {} : { locale }),
  } as const
}
