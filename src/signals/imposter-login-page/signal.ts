/**
 * The page behind the link speaks as an organisation we know and asks for its secrets, on a site that is not theirs.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import type { Secret, Signal } from '../../model/index.ts'
import { pageAt, posesAs } from '../page-questions.ts'

/** Worst first: what is lost is told. */
const SECRETS = ['seed', 'card', 'password', 'otp', 'bank', 'identity', 'login'] as const satisfies readonly Secret[]
type Asked = (typeof SECRETS)[number]

export const imposterLoginPage: Signal<'pages', Asked> = {
  id: 'imposter-login-page',
  title: 'Imposter login page',
  kind: 'contradiction',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Impersonation: Brand', 'Lookalike domain', 'Social engineering', 'HTML analysis', 'URL screenshot'],
  needs: ['pages'],
  messages: {
    password: 'The page behind the link asks for your {name} password, but it is on {site}, which is not a site of {name}.',
    login: 'The page behind the link asks you to sign in to {name}, but it is on {site}, which is not a site of {name}.',
    card: 'The page behind the link asks for your card as {name}, but it is on {site}, which is not a site of {name}.',
    seed: 'The page behind the link asks for the secret words of your {name} wallet, but it is on {site}, which is not a site of {name}.',
    otp: 'The page behind the link asks for a {name} code, but it is on {site}, which is not a site of {name}.',
    bank: 'The page behind the link asks for your bank account as {name}, but it is on {site}, which is not a site of {name}.',
    identity: 'The page behind the link asks for your papers as {name}, but it is on {site}, which is not a site of {name}.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const what = SECRETS.find((secret) => page.asksFor.some((asking) => asking.what === secret))
      const name = what === undefined ? null : (posesAs(page)?.name ?? null)
      const asking = page.asksFor.find((one) => one.what === what)
      if (what === undefined || name === null || !asking) return []
      return [{ message: what, values: { name, site: page.site ?? page.host }, at: pageAt(index, asking.selector) }]
    })
  },
}
