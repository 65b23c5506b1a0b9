/**
 * What stands in the sender's place is no name: a prize, a gift, a warning.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { promiseIn } from '../name-words.ts'
import { bearsName, isListMail } from '../questions.ts'

const AUTHORS_MAX = 5

export const promisingSenderName: Signal<'identity' | 'message', 'promise'> = {
  id: 'promising-sender-name',
  title: 'Sender name is a promise or a warning',
  kind: 'pressure',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Social engineering', 'Sender analysis'],
  needs: ['identity', 'message'],
  messages: { promise: 'The sender goes by "{name}", but "{promise}" is what a lure says and not who somebody is.' },

  detect({ identity, message }) {
    if (isListMail(message)) return []
    for (const author of identity.from.slice(0, AUTHORS_MAX)) {
      const promise = promiseIn(author.displayName)
      // `Voucher Shop <hello@vouchershop.example>` is called so.
      if (promise !== null && !bearsName(author))
        return [{ message: 'promise', values: { name: author.displayName, promise }, at: author.at }]
    }
    return []
  },
}
