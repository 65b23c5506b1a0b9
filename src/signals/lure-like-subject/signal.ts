/**
 * The words of the subject are closer to those of known attacks than to those of honest mail or advertising.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isAnswer, isListMail, isMachineMailbox } from '../questions.ts'

/** A subject has few words, so it must speak louder than a body does. */
export const HEADLINE_LOGIT_MIN = 2.5
/** "Your verification code" stands above honest mail, too: where the words below can be heard, they must not sound honest. */
export const BODY_LOGIT_MIN = 0
const QUOTE_CHARS_MAX = 90

export const lureLikeSubject: Signal<'headline' | 'message', 'subject'> = {
  id: 'lure-like-subject',
  title: 'Subject as in known attacks',
  kind: 'pressure',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Social engineering', 'Header analysis', 'Natural Language Understanding'],
  needs: ['headline', 'message'],
  messages: {
    subject: 'The subject says "{subject}", and its words are closer to those of known attacks than to those of honest mail.',
  },

  detect({ headline, message }) {
    // On lists and in answers people speak of failures and warnings all day; a report brings the subject of the mail that came back.
    const isReport = message.identity.from.some(({ address }) => isMachineMailbox(address))
    const isTalk = isListMail(message) || isAnswer(message) || isReport
    if (headline.attackLogit < HEADLINE_LOGIT_MIN || isTalk) return []
    if (headline.bodyLogit !== null && headline.bodyLogit < BODY_LOGIT_MIN) return []
    return [{ message: 'subject', values: { subject: headline.text.slice(0, QUOTE_CHARS_MAX) }, at: headline.at }]
  },
}
