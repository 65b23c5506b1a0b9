/**
 * A page whose secrets would go to a messenger bot or a form mailer.
 * For readers: ./explain.md. Mails and pages that must and must not fire it: ./examples/.
 */
import { listed } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { pageAt, secretAsked } from '../page-questions.ts'

export const messengerBoundPage: Signal<'pages', 'goes'> = {
  id: 'messenger-bound-page',
  title: 'What is typed goes to a messenger',
  kind: 'contradiction',

  tags: ['Credential Phishing', 'Scripting', 'HTML analysis'],
  needs: ['pages'],
  messages: {
    goes: 'The page asks for a secret and would send it to {receiver}, which passes it on to a private chat or mailbox, but a real login keeps it on its own site.',
  },

  detect({ pages }) {
    return pages.flatMap((page, index) => {
      const secret = secretAsked(page)
      const found = page.behaviours.find(({ kind }) => kind === 'posts-to-messenger')
      const form = page.forms.find(({ host }) => listed('form-services', host) !== null)
      const receiver = found?.detail.split('/', 1)[0] ?? form?.host
      if (page.outcome !== 'shown' || !secret || receiver === undefined) return []
      return [{ message: 'goes' as const, values: { receiver }, at: pageAt(index, secret.selector) }]
    })
  },
}
