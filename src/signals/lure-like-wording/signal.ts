/**
 * The words as a whole are closer to those of known attacks than to those of honest mail or advertising.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { quotedAround } from '../quotes.ts'

/** By models that had not seen the campaign or source: 365 of 521 attacks reach it, 2 of 171 adverts and 3 of 6,317 honest mails (MODEL.md). */
export const ATTACK_LOGIT_MIN = 2.5

const PHRASES_MAX = 5
const SMALL_PRINT = /unsubscri|no longer wish|these e-?mails|privacidade|privacy|datenschutz|abmelden|confidentialit/i
/** "1 Harbour Way", "Suite 400", "Lane 3, NV 89103". */
const POSTAL =
  /\b\d{1,5} (?:\p{Lu}\p{L}{1,20}\.? ){1,3}(?:st|street|ave|avenue|rd|road|way|blvd|boulevard|lane|drive|rue|hwy)\b|\bsuite \d|\b[A-Z]{2} \d{5}\b/iu

export const lureLikeWording: Signal<'wording' | 'text', 'phrase'> = {
  id: 'lure-like-wording',
  title: 'Words as in known attacks',
  kind: 'pressure',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Social engineering', 'Content analysis', 'Natural Language Understanding'],
  needs: ['wording', 'text'],
  messages: {
    phrase: 'The mail says "{phrase}", and as a whole its words are closer to those of known attacks than to those of honest mail.',
  },

  detect({ wording, text }) {
    if (wording.attackLogit < ATTACK_LOGIT_MIN) return []
    const quotes = wording.phrases.slice(0, PHRASES_MAX).map((phrase) => quotedAround(phrase, text))
    // What stands under every mail shows nobody what is meant.
    const quote = quotes.find(({ text }) => !SMALL_PRINT.test(text) && !POSTAL.test(text)) ?? quotes[0]
    if (!quote) return []
    return [{ message: 'phrase', values: { phrase: quote.text }, at: quote.at }]
  },
}
