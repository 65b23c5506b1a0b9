/**
 * A visited page in the shape of urlscan.io's result document (their API documentation, "Result API"), which other tools
 * read: `task`, `page`, `lists`, `data`, `verdicts`. Only what was observed is filled in.
 */
import type { Page } from '../model/index.ts'
import type { PageReport } from '../pipeline/index.ts'
import type { VisitedPage } from './visit-pages.ts'

const DAY_MS = 86_400_000
/** urlscan's scores run from −100 (certainly fine) to 100. */
const SCORE = { true: 100, false: 0, 'not-run': 0 } as const

export function urlscanOf({ page, report }: VisitedPage) {
  const { requests, certificate } = page
  const left = requests.filter(({ refused }) => refused === null)
  return {
    task: {
      url: page.url,
      visitedUrl: page.visitedUrl,
      time: page.visitedAt,
      method: 'automatic',
      source: 'telltale',
      userAgent: page.device,
    },
    page: {
      url: page.finalUrl,
      domain: hostOf(page.finalUrl),
      title: page.title,
      status: page.status === null ? null : String(page.status),
      language: page.language,
      redirected: page.chain.length > 1,
      ...(certificate === null ? {} : tlsOf(page, certificate)),
    },
    lists: {
      urls: left.map(({ url }) => url),
      domains: [...new Set(left.map(({ host }) => host))],
      linkDomains: [...new Set(page.buttons.map(({ opens }) => hostOf(opens)).filter((host) => host !== ''))],
      certificates:
        certificate === null ? [] : [{ subjectName: certificate.subject, issuer: certificate.issuer, sanList: certificate.names }],
      hashes: [...new Set([...Object.values(page.hashes), ...left.map(({ sha256 }) => sha256 ?? '')])].filter((hash) => hash !== ''),
    },
    data: {
      requests: requests.map(({ url, method, kind, status, refused, type, bytes, sha256 }) => ({
        request: { request: { url, method }, type: kind },
        response:
          status === null
            ? { failed: { errorText: refused ?? 'no answer' } }
            : { response: { url, status, mimeType: type }, dataLength: bytes, hash: sha256, size: bytes },
      })),
      links: page.buttons.filter(({ opens }) => opens !== '').map(({ opens, text }) => ({ href: opens, text })),
      chain: page.chain,
      forms: page.forms.map(({ action, method }) => ({ action, method })),
    },
    verdicts: verdictsOf(report),
  }
}

const verdictsOf = ({ imposter, brand, evidence }: PageReport) => ({
  overall: {
    score: SCORE[`${imposter}`],
    malicious: imposter === true,
    hasVerdicts: imposter !== 'not-run',
    categories: imposter === true ? ['phishing'] : [],
    brands: brand === null ? [] : [brand],
    tags: evidence.map(({ signal }) => signal),
  },
})

function tlsOf({ visitedAt }: Page, { issuer, validFrom, validTo }: NonNullable<Page['certificate']>) {
  const days = (from: string, to: string) => Math.floor((Date.parse(to) - Date.parse(from)) / DAY_MS)
  return { tlsIssuer: issuer, tlsValidFrom: validFrom, tlsValidDays: days(validFrom, validTo), tlsAgeDays: days(validFrom, visitedAt) }
}

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? ''
