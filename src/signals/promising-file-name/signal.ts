/**
 * The name of the attached file is the lure itself: money that waits, runs out, or was won.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'

const NAME_CHARS_MAX = 200
const COINS = /\b(?:bitcoins?|btc|eth|usdt|ethereum)\b/
const SUM = /(?:[$€£]\s?\d|\d\s?[$€£]|\b\d{1,3}[.,]\d{3,4}\b)/
const PROMISES =
  /\b(?:withdraw|withdrawal|payout|your money|your balance|you are (?:now )?rich|replenished|jackpot|won|winner|prize|claim refund|transfer|burn out|will be blocked|get it|active|mining|ganhador|premio|gewonnen|auszahlung|gagn[eé]|ganador)\b/

export const promisingFileName: Signal<'attachments', 'promise'> = {
  id: 'promising-file-name',
  title: 'Attached file named after money',
  kind: 'pressure',
  mismatch: 'attachment',
  tags: ['BEC/Fraud', 'Social engineering', 'File analysis'],
  needs: ['attachments'],
  messages: { promise: 'The attached file is called {name}, but who owes you money does not say so in the name of a file.' },

  detect({ attachments }) {
    return attachments.flatMap(({ filename, at }) => {
      const name = filename?.slice(0, NAME_CHARS_MAX) ?? ''
      return isPromise(spoken(name)) ? [{ message: 'promise', values: { name }, at }] : []
    })
  },
}

/** Money and a promise, not one of them: a tax office writes "refund", a statement names a sum. */
const isPromise = (words: string): boolean => (COINS.test(words) || SUM.test(words)) && PROMISES.test(words)

/** As a reader takes it: signs between words are blanks, `%24` is `$`. */
const spoken = (name: string): string =>
  name
    .replace(/%24/g, '$')
    .replace(/%2c/gi, ',')
    .replace(/[_+]+/g, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
