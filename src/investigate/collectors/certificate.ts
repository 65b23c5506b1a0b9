/** The certificate that the page's own connection came with, as the browser tells it, and what is wrong with it (RFC 5280, RFC 9525). */
import type { Certificate, CertificateProblem } from '../../model/index.ts'
import type { Collector, Visit } from './collector.ts'

const NAMES_MAX = 50

type Held = { readonly host: string; readonly certificate: Omit<Certificate, 'problems'>; problem: string }
const held = new WeakMap<Visit, Held>()

export const certificateCollector: Collector = {
  id: 'certificate',
  async open(visit) {
    const { protocol } = visit
    const { frameTree } = await protocol.send('Page.getFrameTree')
    await protocol.send('Security.enable')
    protocol.on('Network.responseReceived', ({ type, frameId, response }) => {
      if (type !== 'Document' || frameId !== frameTree.frame.id) return
      const details = response.securityDetails
      if (!details) return void held.delete(visit)
      const iso = (seconds: number) => new Date(Math.min(8.64e12, Math.max(0, seconds)) * 1000).toISOString()
      held.set(visit, {
        host: URL.parse(response.url)?.hostname ?? '',
        problem: '',
        certificate: {
          issuer: details.issuer.slice(0, 200),
          subject: details.subjectName.slice(0, 300),
          names: details.sanList.slice(0, NAMES_MAX).map((name) => name.slice(0, 253).toLowerCase()),
          validFrom: iso(details.validFrom),
          validTo: iso(details.validTo),
          protocol: details.protocol,
        },
      })
    })
    protocol.on('Security.visibleSecurityStateChanged', ({ visibleSecurityState }) => {
      const seen = held.get(visit)
      const problem = visibleSecurityState.certificateSecurityState?.certificateNetworkError
      if (seen && problem) seen.problem = problem
    })
  },
  async read(visit) {
    const seen = held.get(visit)
    if (!seen) return { certificate: null }
    return { certificate: { ...seen.certificate, problems: problemsOf(seen, visit) } }
  },
}

function problemsOf({ host, certificate, problem }: Held, { now, trustedIssuers }: Visit): CertificateProblem[] {
  const { issuer, subject, names, validFrom, validTo } = certificate
  const isTrusted = trustedIssuers.includes(issuer)
  const isSelfSigned = !isTrusted && issuer === subject
  const found: [CertificateProblem, boolean][] = [
    ['self-signed', isSelfSigned],
    ['unknown-issuer', !isTrusted && !isSelfSigned && problem.includes('AUTHORITY_INVALID')],
    ['other-name', ![...names, ...(names.length === 0 ? [subject.toLowerCase()] : [])].some((name) => isFor(name, host))],
    ['expired', Date.parse(validTo) < now.getTime()],
    ['not-yet-valid', Date.parse(validFrom) > now.getTime()],
  ]
  return found.filter(([, is]) => is).map(([kind]) => kind)
}

/** A star stands for one whole label, the first (RFC 9525 §6.3). */
export function isFor(name: string, host: string): boolean {
  if (!name.startsWith('*.')) return name === host
  const dot = host.indexOf('.')
  return dot > 0 && host.slice(dot) === name.slice(1)
}
