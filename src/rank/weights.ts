/** What each reason for a second look is worth, before all are added up: the only place where numbers of interest are given. Set by hand. */
export const WORTH = {
  /** No earlier campaign of this trap named it. */
  newBrand: 0.3,
  /** It was named before, but never with this object and this call. */
  newLure: 0.2,
  /** The pretext fits what is going on. */
  occasion: 0.4,
  /** A person would find it very hard, or moderately hard, to spot. */
  veryHard: 0.35,
  moderatelyHard: 0.12,
  /** It passes the check of its sender. */
  authenticated: 0.3,
  /** A service that people trust delivers it. */
  genuineService: 1.2,
  /** It is sent by a tenant of a platform, who passes as part of it. */
  rentedSender: 0.5,
  /** What is lost where it works; times what STAKES says. */
  stake: 1,
  /** It wants a login, details, a recovery phrase. */
  secrets: 0.25,
  /** What it does is seldom done here: for each such technique, up to three. */
  rareTechnique: 0.15,
  /** Ten times as many mails. */
  reach: 0.15,
  /** The page behind it was up when it was looked at. */
  live: 0.4,
  /** People marked it. */
  starred: 1.5,
  /** A file to open, a number to call, a threat: few do it. */
  unusualType: 0.15,
} as const

/** What there is to lose. What nobody has yet (a prize, a partner) is no loss. */
export const STAKES: Readonly<Record<string, number>> = {
  'crypto-wallet': 0.7,
  'security-alert': 0.5,
  account: 0.35,
  payment: 0.3,
  document: 0.25,
  'tax-refund': 0.25,
  invoice: 0.2,
}
/** Told since there is mail, and written up often enough. */
export const DULL_OBJECTS: ReadonlySet<string> = new Set(['prize', 'adult-dating', 'gambling', 'health-product', 'subscription'])
export const DULL_SHARE = 0.55
/** Who sees these at once will not fall for it, and nobody needs to be told. */
export const CRUDE_SIGNALS: ReadonlySet<string> = new Set([
  'picture-only-mail',
  'split-author',
  'jumbled-author-domain',
  'decorated-subject',
  'decorated-sender-name',
  'styled-letters',
  'bare-address-link',
  'impossible-author',
])
export const CRUDE_SHARE = 0.6

/** Bulk advertising is bad and dull; honest mail is neither. */
export const SHARE_OF_VERDICT: Readonly<Record<string, number>> = {
  attack: 1,
  suspicious: 0.8,
  unwanted: 0.25,
  benign: 0.15,
  undecided: 0.4,
}

/** Techniques that less than this share of campaigns show are rare. */
export const RARE_SHARE_MAX = 0.02
export const RARE_COUNTED_MAX = 3
