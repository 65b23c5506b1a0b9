/**
 * What stands in the sender's place is no name: a prize, a gift, a warning.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { promiseIn } from '../name-words.ts'
import { bearsName, folded, isListMail } from '../questions.ts'

const AUTHORS_MAX = 5

export const promisingSenderName: Signal<'identity' | 'message', 'promise' | 'nothing-else'> = {
  id: 'promising-sender-name',
  title: 'Sender name is a promise or a warning',
  kind: 'pressure',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Social engineering', 'Sender analysis'],
  needs: ['identity', 'message'],
  messages: {
    promise: 'The sender goes by "{name}", but "{promise}" is what a lure says and not who somebody is.',
    'nothing-else': 'The sender goes by "{promise}", but that is what a lure says and not who somebody is.',
  },

  detect({ identity, message }) {
    if (isListMail(message)) return []
    for (const author of identity.from.slice(0, AUTHORS_MAX)) {
      const promise = promiseIn(author.displayName)
      // `Voucher Shop <hello@vouchershop.example>` is called so.
      if (promise === null || bearsName(author)) continue
      const name = author.displayName
      if (folded(name) === folded(promise)) return [{ message: 'nothing-else', values: { promise }, at: author.at }]
      return [{ message: 'promise', values: { name, promise }, at: author.at }]
    }
    return []
  },
}
