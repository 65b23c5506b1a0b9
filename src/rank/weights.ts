/** What each reason for a second look is worth, before all are added up: the only place where numbers of interest are given. Set by hand. */
export const WORTH = {
  /** No earlier campaign of this trap named it. */
  newBrand: 0.25,
  /** It was named before, but never with this object and this call: what a name is misused for is thought up anew less often than a name is taken. */
  newLure: 0.3,
  /** The pretext fits what is going on. */
  occasion: 0.4,
  /** A person would find it very hard, or moderately hard, to spot. */
  veryHard: 0.2,
  moderatelyHard: 0.12,
  /** A technique that no earlier campaign of this trap showed: for each, up to three. */
  newTechnique: 0.15,
  /** Its brand, its pretext or a word of its subject is suddenly frequent. */
  burst: 0.15,
  /** It claims to be somebody and passes the check of its sender all the same; so does a domain that the crook bought. Whose account is misused, `knownSender` and `ownLinks` tell. */
  strangersAccount: 0.2,
  /** It passes the check of its sender, without such a claim. */
  authenticated: 0.2,
  /** An address of an organisation that we know, and not of the claimed one, really sends it. */
  knownSender: 0.6,
  /** It links to the site of whoever really sends it: an account of theirs, or of their mailer, is misused. */
  ownLinks: 0.4,
  /** A service that people trust delivers it. */
  genuineService: 1.2,
  /** A site that people trust leads on to the page behind it. */
  borrowedWay: 0.25,
  /** It is sent by a tenant of a platform, who passes as part of it. */
  rentedSender: 0.55,
  /** What is lost where it works; times what STAKES says. */
  stake: 1,
  /** It wants a login, details, a recovery phrase. */
  secrets: 0.25,
  /** What it does is seldom done here: for each such technique, up to three. */
  rareTechnique: 0.1,
  /** Ten times as many mails. */
  reach: 0.25,
  /** The page behind it was up when it was looked at. */
  live: 0.4,
  /** People marked it; `dull` takes away, and MARKED_DULL_SHARE besides. */
  starred: 1.5,
  dull: -1,
  /** Somebody says that it is judged wrong: it waits for a second look. */
  contested: 0.8,
  /** What a person says it is goes before the verdict (SHARE_OF_VERDICT); to say so is worth nothing by itself. */
  labelled: 0,
  /** People marked others that tell the same in the same name: as many as KIN_FOR_ALL count in full. */
  starredAlike: 0.3,
  dullAlike: -0.3,
  /** A file to open, a number to call, a threat: few do it. */
  unusualType: 0.1,
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

/** What most marks call dull sinks below what nobody marked. */
export const MARKED_DULL_SHARE = 0.2
export const KIN_FOR_ALL = 3

/** What was told in the same name so often before is half as interesting, but never less than FAMILIAR_LEAST. */
export const ALIKE_FOR_HALF = 200
export const FAMILIAR_LEAST = 0.7

/** A trap that has seen fewer campaigns has nothing to be new against. */
export const NOVELTY_AFTER = 100

/** What so many campaigns say all year round is no sign of the moment; of those in the same name more may, for the name is half of the sign. */
export const COMMON_SHARE_MAX = { anybody: 0.15, branded: 0.5 } as const
/** A season of months is fitted by chance, a week is not: longer spans count by so many days of them. What happened once, and what is some organisation’s own, is told of for longer. */
export const CLOSE_DAYS = { season: 10, own: 30 } as const
/** What fits less closely is not told at all. */
export const CLOSENESS_MIN = 0.2

/** A week against the days before; `chance` is kept small because every word of every week is tried. */
export const BURST = { days: 7, daysBefore: 60, campaignsMin: 4, timesMin: 3, chanceMax: 1e-5, allBeforeMin: 20 } as const

/** Techniques that less than this share of campaigns show are rare. */
export const RARE_SHARE_MAX = 0.02
export const RARE_COUNTED_MAX = 3
