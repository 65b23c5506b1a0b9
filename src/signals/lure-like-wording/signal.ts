/**
 * The words as a whole are closer to those of known attacks than to those of honest mail or advertising.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { quotedAround } from '../quotes.ts'

/** By models that had not seen the campaign or source: 365 of 521 attacks reach it, 2 of 171 adverts and 3 of 6,317 honest mails (MODEL.md). */
export const ATTACK_LOGIT_MIN = 2.5

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
    const [phrase] = wording.phrases
    if (wording.attackLogit < ATTACK_LOGIT_MIN || !phrase) return []
    const quote = quotedAround(phrase, text)
    return [{ message: 'phrase', values: { phrase: quote.text }, at: quote.at }]
  },
}
