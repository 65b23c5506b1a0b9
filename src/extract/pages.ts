/** Visited pages → what signals read of them: whose site each is on, what it claims and asks for. */
import { pageAsksOf, pageClaimsOf } from '../claims/index.ts'
import type { FaultCode, Page, ReadPage } from '../model/index.ts'
import { hostOf, registrableDomain } from '../names/index.ts'

const PAGES_MAX = 20
const NOT_LOOKED_AT = { pressed: [], headers: [], archives: [], kits: [] }

export const readPages = (pages: readonly Page[]): ReadPage[] =>
  pages.slice(0, PAGES_MAX).map((page) => {
    const host = hostOf(page.finalUrl)
    const isShown = page.outcome === 'shown'
    return {
      // Pages visited before these were looked at have none.
      ...NOT_LOOKED_AT,
      ...page,
      host,
      site: registrableDomain(host),
      claims: isShown ? pageClaimsOf(page) : [],
      asksFor: isShown ? pageAsksOf(page) : [],
    }
  })

/** Why nothing can be said about the landing pages; null when there is something to judge, or no link to open. */
export function unseenBecause(pages: readonly Page[] | null | undefined): FaultCode | null {
  if (!pages) return 'not-visited'
  if (pages.length === 0 || pages.some(({ outcome, unobserved }) => outcome === 'shown' && !unobserved.includes('document'))) return null
  if (pages.some(({ outcome }) => outcome === 'shown')) return 'unreadable'
  if (pages.every(({ outcome }) => outcome === 'one-time')) return 'page-one-time'
  return pages.some(({ outcome }) => outcome === 'gone') ? 'page-gone' : 'page-refused'
}
