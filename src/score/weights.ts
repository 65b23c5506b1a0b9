/**
 * What each signal is worth, in log-odds of being an attack: the only place where a number is given. Set by hand from
 * how often each speaks on lures and on honest mail; a later issue fits them. A contradiction never lowers the score,
 * a confirmation never raises it (score.test.ts).
 */
export const BIAS = -3.2

export const WEIGHTS: Readonly<Record<string, number>> = {
  'foreign-author-domain': 4.4,
  'failed-brand-authentication': 4.4,
  'lookalike-domain': 3.2,
  'misleading-display-name': 2,
  'foreign-reply-address': 1.3,
  'foreign-link': 2.2,
  'mismatched-link-text': 1.6,
  'bare-address-link': 2.4,
  'shared-host-link': 2.6,
  'link-without-https': 1.2,
  'open-redirect': 1.6,
  'disguised-link-address': 2.6,
  'recipient-in-link': 1.2,
  'concealed-text': 1.6,
  'form-in-mail': 1.6,
  'generic-urgent-login': 1.8,
  'details-demanded': 1.2,
  'confirmed-author': -3.6,
  'own-links': -1.4,
}
