/** Relaxed alignment (RFC 9989 §3.2.10): both names belong to one organizational domain. */
import { registrableDomain } from '../names/index.ts'

export function isAligned(domain: string, authorDomain: string): boolean {
  if (domain === '' || authorDomain === '') return false
  return domain === authorDomain || (registrableDomain(domain) ?? domain) === (registrableDomain(authorDomain) ?? authorDomain)
}
