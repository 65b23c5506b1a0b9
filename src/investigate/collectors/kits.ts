/** Kits of which the page bears the marks. Only what some rule looks at is read. */
import type { PageKit } from '../../model/index.ts'
import type { Response } from '../browser.ts'
import { KNOWN_KITS } from '../kits/known.ts'
import type { KitField, KitTraces } from '../kits/rule.ts'
import type { Collector, Visit } from './collector.ts'

const KITS_MAX = 5
const FILES_MAX = 40
const URLS_MAX = 400
const TEXT_CHARS_MAX = 1_000_000

export const kitsCollector: Collector = {
  id: 'kits',
  async watch(visit) {
    const urls: string[] = []
    const files: Response[] = []
    let page: Response | null = null
    visit.context.on('request', (request) => void (urls.length < URLS_MAX && urls.push(request.url())))
    visit.tab.on('response', (response) => {
      const request = response.request()
      if (request.isNavigationRequest() && response.frame() === visit.tab.mainFrame()) page = response
      else if (['script', 'stylesheet'].includes(request.resourceType()) && files.length < FILES_MAX) files.push(response)
    })
    return async () => {
      const rules = [...KNOWN_KITS, ...visit.kitRules]
      const traces: Record<string, readonly string[]> = {}
      for (const field of new Set(rules.flatMap(({ fields }) => fields)))
        traces[field] = (await READERS[field](visit, { urls, files, page })).map((text) => text.slice(0, TEXT_CHARS_MAX).toLowerCase())
      const kits = rules.filter(({ matches }) => matches(traces as KitTraces)).map(({ name, source }): PageKit => ({ name, source }))
      return { kits: kits.slice(0, KITS_MAX) }
    }
  },
}

interface Loaded {
  readonly urls: readonly string[]
  readonly files: readonly Response[]
  readonly page: Response | null
}

const READERS: Readonly<Record<KitField, (visit: Visit, loaded: Loaded) => Promise<string[]>>> = {
  html: async (_, { page }) => (page === null ? [] : [await page.text().catch(() => '')]),
  dom: async ({ tab }) => [await tab.content()],
  title: async ({ tab }) => [await tab.title()],
  hostname: async ({ tab }) => [URL.parse(tab.url())?.hostname ?? ''],
  js: async (visit, { files }) => [...(await inlined(visit, 'script:not([src])')), ...(await textsOf(files, 'script'))],
  css: async (visit, { files }) => [...(await inlined(visit, 'style')), ...(await textsOf(files, 'stylesheet'))],
  cookies: async ({ context }) => (await context.cookies()).map(({ name, value }) => `${name}=${value}`),
  headers: async (_, { page }) => (page === null ? [] : (await page.headersArray()).map(({ name, value }) => `${name}: ${value}`)),
  requests: async (_, { urls }) => [...urls],
}

const inlined = ({ tab }: Visit, selector: string): Promise<string[]> =>
  tab.evaluate(
    ({ selector, filesMax }) => [...document.querySelectorAll(selector)].slice(0, filesMax).map(({ textContent }) => textContent ?? ''),
    { selector, filesMax: FILES_MAX },
  )

const textsOf = (files: readonly Response[], kind: string): Promise<string[]> =>
  Promise.all(files.filter((file) => file.request().resourceType() === kind).map((file) => file.text().catch(() => '')))
