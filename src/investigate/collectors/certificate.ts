/** The certificate that the page's own connection came with, as the browser tells it, and what is wrong with it (RFC 5280, RFC 9525). */
import type { Certificate, CertificateProblem } from '../../model/index.ts'
import { hostOf } from '../../names/index.ts'
import type { Collector, Visit } from './collector.ts'

const NAMES_MAX = 50

interface Held {
  readonly host: string
  readonly certificate: Omit<Certificate, 'problems'>
  /** The browser's own word, `net::ERR_CERT_…`; '' for none. */
  problem: string
}

export const certificateCollector: Collector = {
  id: 'certificate',
  async watch(visit) {
    const { protocol, mainFrameId } = visit
    let held: Held | null = null
    await protocol.send('Security.enable')
    protocol.on('Network.responseReceived', ({ type, frameId, response }) => {
      if (type !== 'Document' || frameId !== mainFrameId) return
      const details = response.securityDetails
      if (!details) {
        held = null
        return
      }
      const iso = (seconds: number) => new Date(Math.min(8.64e12, Math.max(0, seconds)) * 1000).toISOString()
      held = {
        host: hostOf(response.url),
        problem: '',
        certificate: {
          issuer: details.issuer.slice(0, 200),
          subject: details.subjectName.slice(0, 300),
          names: details.sanList.slice(0, NAMES_MAX).map((name) => name.slice(0, 253).toLowerCase()),
          validFrom: iso(details.validFrom),
          validTo: iso(details.validTo),
          protocol: details.protocol,
        },
      }
    })
    protocol.on('Security.visibleSecurityStateChanged', ({ visibleSecurityState }) => {
      const problem = visibleSecurityState.certificateSecurityState?.certificateNetworkError
      if (held && problem) held.problem = problem
    })
    return async () => ({ certificate: held && { ...held.certificate, problems: problemsOf(held, visit) } })
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
