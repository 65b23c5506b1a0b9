/** How the browser came from the link to the page, hop by hop, and by which mechanism. */
import type { Hop, HopMechanism } from '../../model/index.ts'
import type { Collector } from './collector.ts'

const HOPS_MAX = 30

/** Chromium's reasons for a navigation (DevTools protocol, Page.ClientNavigationReason). */
const MECHANISM: Readonly<Record<string, HopMechanism>> = {
  metaTagRefresh: 'meta',
  httpHeaderRefresh: 'http',
  scriptInitiated: 'script',
  formSubmissionGet: 'form',
  formSubmissionPost: 'form',
  anchorClick: 'script',
}

export const chainCollector: Collector = {
  id: 'chain',
  async watch({ protocol, tab, mainFrameId: frame, visitedUrl }) {
    const hops: Hop[] = []
    const push = (hop: Hop) => (hops.length < HOPS_MAX ? hops.push(hop) : undefined)
    let reason: HopMechanism = 'link'
    protocol.on('Page.frameRequestedNavigation', (event) => {
      if (event.frameId === frame) reason = MECHANISM[event.reason] ?? 'script'
    })
    protocol.on('Network.requestWillBeSent', (event) => {
      if (event.type !== 'Document' || event.frameId !== frame) return
      const url = event.request.url
      if (event.redirectResponse) {
        const last = hops.at(-1)
        if (last) hops[hops.length - 1] = { ...last, status: event.redirectResponse.status }
        push({ url, by: 'http', status: null })
      } else push({ url, by: reason, status: null })
    })
    protocol.on('Network.responseReceived', (event) => {
      const last = hops.at(-1)
      if (event.type === 'Document' && event.frameId === frame && last) hops[hops.length - 1] = { ...last, status: event.response.status }
    })
    return async () => {
      const shown = tab.url()
      const isKnown = hops.some(({ url }) => withoutFragment(url) === withoutFragment(shown))
      // A page may change its address without loading anything (history.pushState); what answered stays in the chain.
      const chain = isKnown || !/^https?:/.test(shown) ? [...hops] : [...hops, { url: shown, by: 'script' as const, status: null }]
      return { chain, finalUrl: /^https?:/.test(shown) ? shown : (chain.at(-1)?.url ?? visitedUrl), status: statusOf(chain) }
    }
  },
}

const withoutFragment = (url: string) => url.split('#', 1)[0]
const statusOf = (hops: readonly Hop[]) => hops.findLast(({ status }) => status !== null)?.status ?? null
