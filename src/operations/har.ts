/**
 * Visited pages as an HTTP Archive (HAR 1.2, the W3C Web Performance group's draft), which browsers and proxies read:
 * what was asked, what came back and when. Bodies are not in it, only their size and hash.
 */
import { writeFile } from 'node:fs/promises'
import { STATUS_CODES } from 'node:http'
import { type Page, type PageRequest, Refusal } from '../model/index.ts'
import { PROGRAM_VERSION } from '../pipeline/index.ts'

/** @throws Refusal when the file cannot be written */
export async function writeHar(file: string, pages: readonly Page[]): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(harOf(pages), null, 1)}\n`)
  } catch (cause) {
    throw new Refusal(`${file} cannot be written.`, { cause })
  }
}

export function harOf(pages: readonly Page[]) {
  return {
    log: {
      version: '1.2',
      creator: { name: 'Telltale', version: PROGRAM_VERSION },
      pages: pages.map((page, at) => ({
        startedDateTime: page.visitedAt,
        id: idOf(at),
        title: page.title || page.visitedUrl,
        pageTimings: { onContentLoad: -1, onLoad: -1 },
      })),
      entries: pages.flatMap((page, at) => page.requests.map((request) => entryOf(page, request, idOf(at)))),
    },
  }
}

const idOf = (at: number): string => `page_${at + 1}`

/** What was not measured is −1, as the format says. */
function entryOf(page: Page, request: PageRequest, pageref: string) {
  const { url, method, kind, refused, startedMs, tookMs } = request
  return {
    pageref,
    startedDateTime: new Date(Date.parse(page.visitedAt) + startedMs).toISOString(),
    time: tookMs ?? 0,
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [],
      queryString: [...(URL.parse(url)?.searchParams ?? [])].map(([name, value]) => ({ name, value })),
      headersSize: -1,
      bodySize: -1,
    },
    response: responseOf(page, request),
    cache: {},
    timings: { send: 0, wait: tookMs ?? 0, receive: 0 },
    _resourceType: kind,
    ...(refused === null ? {} : { _refused: refused }),
  }
}

function responseOf(page: Page, { url, kind, status, type, bytes, sha256 }: PageRequest) {
  const isPage = kind === 'document' && withoutFragment(url) === withoutFragment(page.finalUrl)
  const hopAt = page.chain.findIndex((hop) => withoutFragment(hop.url) === withoutFragment(url))
  const next = page.chain[hopAt + 1]
  return {
    status: status ?? 0,
    statusText: STATUS_CODES[status ?? 0] ?? '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: isPage ? page.headers : [],
    content: { size: bytes ?? -1, mimeType: type, ...(sha256 === null ? {} : { _sha256: sha256 }) },
    redirectURL: hopAt !== -1 && next?.by === 'http' ? next.url : '',
    headersSize: -1,
    bodySize: bytes ?? -1,
  }
}

const withoutFragment = (url: string) => url.split('#', 1)[0]
