/** Which recipients are ours. Everything else is refused: Telltale receives mail and passes none on. */
import { domainToASCII } from 'node:url'

/** RFC 1035 §2.3.4 */
const DOMAIN_CHARS_MAX = 253

/**
 * @param domains `example.test`, or `*.example.test` for every name below it; none listed: every recipient is ours
 */
export function createRecipientRule(domains: readonly string[]): (address: string) => boolean {
  if (domains.length === 0) return () => true
  const exact = new Set<string>()
  const parents: string[] = []
  for (const domain of domains) {
    if (domain.startsWith('*.')) parents.push(`.${asciiDomain(domain.slice(2))}`)
    else exact.add(asciiDomain(domain))
  }
  return (address) => {
    // RFC 5321 §4.5.1: mail for a bare "postmaster" must be taken.
    if (address.toLowerCase() === 'postmaster') return true
    const domain = asciiDomain(address.slice(address.lastIndexOf('@') + 1))
    return domain !== '' && (exact.has(domain) || parents.some((parent) => domain.endsWith(parent)))
  }
}

/** '' for what is no domain name, address literals among them. */
export function asciiDomain(domain: string): string {
  if (domain.length > DOMAIN_CHARS_MAX || domain.startsWith('[')) return ''
  return domainToASCII(domain.replace(/\.$/, '')).toLowerCase()
}
