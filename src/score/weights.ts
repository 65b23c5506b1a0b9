/**
 * What each part is worth, in log-odds: the only place where numbers come from. `PRIORS` are set by hand and say what a careful person thinks a
 * signal is worth; `npm run fit` starts from them and writes what the labelled mails make of them (fitted.generated.json, MODEL.md). A signal that was
 * added since then is worth its prior. A contradiction never lowers the score, a confirmation never raises it (score.test.ts).
 */
import { readFileSync } from 'node:fs'
import type { Lure } from '../model/index.ts'

export interface Weights {
  readonly bias: number
  /** Of one unit of the wording's log-odds. */
  readonly wording: number
  /** Of one unit of the subject's log-odds, beside a body that could be read, and where it is the only text. */
  readonly headline: number
  readonly headlineAlone: number
  /** Of everything else by its name: a signal's id, `object:parcel` and kin for what the mail wants, FEW_WORDS. */
  readonly named: Readonly<Record<string, number>>
}

/** Said of a mail whose wording could not be read: nothing is known, which is not the same as harmless. */
export const FEW_WORDS = 'few-words'

/** The signal that shows the wording's evidence. It has no weight of its own: the wording's log-odds are weighed already. */
export const WORDING_SIGNAL = 'lure-like-wording'

/** Shows the subject's evidence, as WORDING_SIGNAL does the body's. */
export const HEADLINE_SIGNAL = 'lure-like-subject'

/** What the mail wants, as names that weights are kept under. It moves the score, but is no evidence: a reader sees it beside the verdict. */
export const lureNames = ({ object, action, persuasion }: Pick<Lure, 'object' | 'action' | 'persuasion'>): readonly string[] => [
  `object:${object}`,
  `action:${action}`,
  `persuasion:${persuasion}`,
]

/** An attack, against everything else; and of what is no attack, advertising against honest mail. */
export interface FittedWeights {
  readonly attack: Weights
  readonly unwanted: Weights
}

export const PRIORS: Readonly<Record<string, number>> = {
  'foreign-author-domain': 2.5,
  'failed-brand-authentication': 2.5,
  'lookalike-domain': 2,
  'misleading-display-name': 1,
  'foreign-answer-mailbox': 0.3,
  'foreign-reply-address': 0.7,
  'foreign-link': 1.5,
  'go-between-link': 1.5,
  'jumbled-link-host': 1,
  'jumbled-subject-tail': 1,
  'decorated-subject': 0.8,
  'styled-letters': 1.2,
  'overlaid-letters': 0.8,
  'borrowed-newsletter': 0.8,
  'swapped-letters': 1,
  'absent-name': 2,
  'unrelated-names': 1,
  'imposter-login-page': 5,
  'seed-phrase-page': 3,
  'card-and-identity-page': 1.2,
  'contradicting-page': 2,
  'odd-certificate': 1,
  'fresh-certificate': 1,
  'cloaked-page': 2,
  'challenged-page': 0.8,
  'borrowed-page-assets': 1.5,
  'foreign-form-target': 1.5,
  'page-without-https': 1.5,
  'own-page': -0.5,
  'unasked-download': 1,
  'messenger-bound-page': 3,
  'guarded-page-source': 0.7,
  'winding-page-chain': 1,
  'copied-page': 2,
  'prefilled-address-page': 1.2,
  'drawn-page': 2,
  'code-demanding-page': 1.5,
  'support-scare-page': 3,
  'command-page': 4,
  'known-kit-page': 4,
  'diverted-password-page': 4,
  'shared-host-page': 1.5,
  'mismatched-link-text': 1,
  'bare-address-link': 1.5,
  'shared-host-link': 1.5,
  'link-without-https': 0.7,
  'open-redirect': 1,
  'disguised-link-address': 1.5,
  'recipient-in-link': 0.7,
  'concealed-text': 1,
  // No honest mail writes a word in invisible pieces, stuffs its styles, or goes on below a screenful of nothing; plain spam does, too.
  'cut-up-words': 1.5,
  'stuffed-style-sheet': 1.2,
  'distant-text': 1,
  'form-in-mail': 1,
  'generic-urgent-login': 1.2,
  'details-demanded': 0.7,
  'account-closing-threat': 1.2,
  'advance-fee-story': 2.5,
  'callback-invoice': 2,
  'customs-fee-demand': 1.5,
  'expiring-points': 1.2,
  'expired-membership': 1.2,
  'extortion-threat': 2.5,
  'kept-password-offer': 2,
  'sanction-threat': 1.2,
  'full-storage-threat': 1.2,
  'gift-for-survey': 1.5,
  'payload-password': 1.5,
  'romance-opening': 1.5,
  // Where labelled, always a scam; small until it is fitted, for it comes with stories that say more.
  'titled-introduction': 0.7,
  'unasked-offer': 1,
  'unclaimed-crypto-payout': 2,
  'unexpected-prize': 1.5,
  'waiting-tax-refund': 1.5,
  'wallet-validation': 2,
  'borrowed-sender-field': 0.7,
  'borrowed-signature': 0.5,
  // Honest senders break theirs, too.
  'broken-signature': 0.1,
  'decorated-sender-name': 0.5,
  'failed-authentication': 1,
  'faked-reply': 0.7,
  'genuine-service-relay': 1,
  'impossible-author': 1.5,
  'impossible-date': 0.5,
  'invented-sending-host': 1,
  'jumbled-author-domain': 1,
  'numbered-mailbox': 0.7,
  'numbered-sender-name': 1,
  'numbered-sending-host': 0.5,
  'office-in-free-mailbox': 2,
  'promising-sender-name': 1,
  'recipient-named-author': 1,
  'self-addressed-author': 1,
  'split-author': 1.2,
  'tenant-author': 1,
  'unaligned-authentication': 0.3,
  // Nicknames are common; of lures nearly always said by people.
  'unrelated-mailbox': 0.3,
  'undisclosed-recipients': 0.5,
  'unvouched-author': 0.3,
  'self-named-author': -0.7,
  'address-as-name': 1,
  'borrowed-number': 1.2,
  'contradicting-amounts': 0.7,
  // All that it fires on in the trap is one campaign.
  'contradicting-country': 0.7,
  'different-plain-text': 0.7,
  'foreign-subject': 0.7,
  // Shops leave lines of their mailing service as they came; small until it is fitted.
  'foreign-passage': 0.2,
  'foretold-event': 0.5,
  'faulty-phrase': 0.3,
  'impossible-day': 0.7,
  'impossible-number': 1.2,
  'missing-name': 0.7,
  // Anybody misspells a word; several in a bank's name mean more. Small until it is fitted.
  'misspelt-words': 0.3,
  'passed-deadline': 0.7,
  'unfilled-template': 0.7,
  'untimely-occasion': 0.5,
  'document-instead-of-words': 0.7,
  // The sender's own contradiction is weighed by itself; the file adds little.
  'foreign-document': 0.3,
  'jumbled-file-name': 1.5,
  'hidden-file-name': 2,
  'loaded-page-file': 2.5,
  'runnable-file': 3,
  'disguised-file': 2,
  'picture-only-mail': 0.5,
  'promising-file-name': 1.5,
  'misspelt-brand': 1.5,
  'rented-link-host': 0.7,
  'concealed-link-end': 0.3,
  'stray-link': 0.2,
  'foreign-mailbox-link': 1,
  // Weighed by its log-odds, not by having fired.
  'lure-like-wording': 0,
  'lure-like-subject': 0,
  'confirmed-author': -2.5,
  'own-links': -1,
  'delivery-report': -2,
}

/** What an argument without a row is worth: somebody still has to think about it. */
export const PRIOR_OF_KIND = { contradiction: 1, concealment: 0.7, pressure: 0.5, confirmation: -1 } as const

export const FITTED = JSON.parse(readFileSync(new URL('./fitted.generated.json', import.meta.url), 'utf8')) as FittedWeights

/** Words alone may not shout down every fact. */
export const WORDING_LOGIT_MAX = 6
/** A few words are quickly loud. */
export const HEADLINE_LOGIT_MAX = 4
export const clippedHeadline = (logit: number): number => Math.max(-HEADLINE_LOGIT_MAX, Math.min(HEADLINE_LOGIT_MAX, logit))
export const clippedLogit = (logit: number): number => Math.max(-WORDING_LOGIT_MAX, Math.min(WORDING_LOGIT_MAX, logit))
