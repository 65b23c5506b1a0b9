/**
 * A link opens a number instead of a name.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Finding, isWebLink, type Link, type Signal } from '../../model/index.ts'
import { isIpAddress } from '../../names/index.ts'

const LINKS_MAX = 500
const HREF_CHARS_MAX = 2_000

/**
 * Addresses that reach nothing outside the reader's own network (RFC 6890): people who write about computers name them
 * all day, and no attacker can be there. The documentation ranges stay in: they stand for attackers in examples.
 */
const NEARBY = /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^\[?::1?\]?$|^\[?f(?:[cd]..|e[89ab].):/

export const bareAddressLink: Signal<'links', 'plain' | 'disguised'> = {
  id: 'bare-address-link',
  title: 'Link to a number',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Malware/Ransomware', 'Evasion', 'URL analysis'],
  needs: ['links'],
  messages: {
    plain: 'Organisations have a name on the web, but this link opens the bare number {address}.',
    disguised: 'The link is written {written}, but it opens the bare number {address}.',
  },

  detect({ links }) {
    const seen = new Set<string>()
    return links.slice(0, LINKS_MAX).flatMap((link): Finding<'plain' | 'disguised'>[] => {
      if (!isWebLink(link) || !isNumber(link.host) || isVersion(link) || isAside(link) || seen.has(link.host)) return []
      seen.add(link.host)
      const written = writtenHost(link)
      const isAsOpened = written === link.host || link.unwrapped.length > 0 || written === ''
      return [
        isAsOpened
          ? { message: 'plain', values: { address: link.host }, at: link.at }
          : { message: 'disguised', values: { written, address: link.host }, at: link.at },
      ]
    })
  },
}

/** "4.0.0.0" in a text about programs is a version that a mail program turned into a link. Behind other words it is an address. */
const isVersion = ({ host, text }: Link): boolean => host.endsWith('.0') && text.trim().replace(/^https?:\/\//i, '') === host

/** One of many addresses that somebody wrote down in a text: nobody is asked to press it. */
const isAside = ({ kind, isCallToAction }: Link): boolean => kind === 'bare' && !isCallToAction

const isNumber = (host: string): boolean => isIpAddress(host.replace(/^\[|\]$/g, '')) && !NEARBY.test(host)

/** The host as the mail has it: decimal (`3221225985`), octal (`0300.0.02.7`) and hexadecimal (`0xc0000207`) are all numbers. */
function writtenHost({ href }: Link): string {
  const after = /^\s*https?:[/\\]{0,4}([^/\\?#]{0,300})/i.exec(href.slice(0, HREF_CHARS_MAX))?.[1] ?? ''
  return after
    .slice(after.lastIndexOf('@') + 1)
    .replace(/:\d{0,5}$/, '')
    .toLowerCase()
}
