/**
 * Archives left open where the page lies: a phishing kit is often unpacked in place and forgotten. What an open folder
 * lists is noted; names are guessed, and archives fetched, only where that was chosen.
 */
import type { PageArchive } from '../../model/index.ts'
import type { BrowserContext } from '../browser.ts'
import type { Collector, Visit } from './collector.ts'

const LISTED_MAX = 20
const FOLDERS_MAX = 4
const ARCHIVE_BYTES_MAX = 20_000_000
const ARCHIVE_MS_MAX = 6_000
const ARCHIVE_NAME = /\.(?:zip|rar|7z|tar|tgz|tar\.gz)$/i
/** ZIP, RAR, 7z, gzip. */
const ARCHIVE_START = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
] as const
const isArchive = (bytes: Uint8Array): boolean => ARCHIVE_START.some((start) => start.every((byte, at) => bytes[at] === byte))

export const archivesCollector: Collector = {
  id: 'archives',
  async watch(visit) {
    return async () => {
      const shown = await visit.tab.evaluate(listedLinks, LISTED_MAX * 5)
      const listed = shown.filter((url) => ARCHIVE_NAME.test(URL.parse(url)?.pathname ?? '')).slice(0, LISTED_MAX)
      const tried = visit.isSeekingKits ? guessed(visit.tab.url()).filter((url) => !listed.includes(url)) : []
      const archives: PageArchive[] = []
      for (const url of listed) archives.push({ url, found: 'listed', ...((await fetched(visit, url)) ?? { blob: null, bytes: null }) })
      for (const url of tried) {
        const got = await fetched(visit, url)
        if (got) archives.push({ url, found: 'tried', ...got })
      }
      return { archives }
    }
  },
}

/** Links of a page that a web server made of a folder; none of any other page. */
function listedLinks(linksMax: number): string[] {
  if (!/^index of |^directory listing|^listing of /i.test(`${document.title || document.querySelector('h1')?.textContent || ''}`.trim()))
    return []
  return [...document.links].slice(0, linksMax).map(({ href }) => href.slice(0, 1_000))
}

/** `/bank/login/index.php` → `/bank/login.zip`, `/bank.zip`: how the maker of a folder names what it came from. */
function guessed(address: string): string[] {
  const url = URL.parse(address)
  if (!url) return []
  const folders = url.pathname
    .split('/')
    .slice(1, -1)
    .filter((name) => name !== '')
  return folders.slice(0, FOLDERS_MAX).map((_, at) => `${url.origin}/${folders.slice(0, at + 1).join('/')}.zip`)
}

async function fetched({ context, keep, isSeekingKits }: Visit, url: string): Promise<{ blob: string; bytes: number } | null> {
  if (!isSeekingKits) return null
  const body = await bodyOf(context, url)
  return body && isArchive(body) ? { blob: await keep(body), bytes: body.length } : null
}

/** Through the same guard as everything else, which counts the bytes. */
async function bodyOf(context: BrowserContext, url: string): Promise<Buffer | null> {
  try {
    const answer = await context.request.get(url, { timeout: ARCHIVE_MS_MAX, maxRedirects: 0, failOnStatusCode: false })
    const body = answer.ok() ? await answer.body() : null
    return body && body.length <= ARCHIVE_BYTES_MAX ? body : null
  } catch {
    return null
  }
}
