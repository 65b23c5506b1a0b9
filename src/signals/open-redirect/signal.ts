/**
 * The link begins at a site people trust, which only passes the reader on to somebody else's.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { sameOwner } from '../../knowledge/index.ts'
import { isWebLink, type Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'
import { isSameName } from '../questions.ts'

const LINKS_MAX = 500

export const openRedirect: Signal<'links' | 'message', 'passes'> = {
  id: 'open-redirect',
  title: 'Trusted site that passes you on',
  kind: 'concealment',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Open redirect', 'Evasion', 'URL analysis'],
  needs: ['links', 'message'],
  messages: { passes: 'The link begins at {named}, but it passes you on to {opens}.' },

  detect({ links, message }) {
    const author = message.identity.from[0]?.domain ?? ''
    return links.slice(0, LINKS_MAX).flatMap((link) => {
      const redirector = link.unwrapped.find(({ kind }) => kind === 'redirector')
      if (!redirector || !isWebLink(link) || link.host === '' || isHome(redirector.host, link.host)) return []
      // Sites pass their own readers on (an alert of Google's, a note of YouTube's), and so does a mail that leads home.
      if (author !== '' && (isSame(author, redirector.host) || isSame(author, link.host))) return []
      return [{ message: 'passes', values: { named: siteOf(redirector.host), opens: link.site ?? link.host }, at: link.at }]
    })
  },
}

/** A mailer of its own often bears the firm's name: `garden-mail.example` leads to `garden.example`. */
const isHome = (one: string, other: string): boolean => isSame(one, other) || isSameName(one, other)

const isSame = (one: string, other: string): boolean => siteOf(one) === siteOf(other) || sameOwner(one, other)
