/** Everything a reader sees of an answer, in one language. `{name}` and kin stand for values that are cleaned when they are put in. */

import type { DefectCode, EvidenceKind, FaultCode, Lure, PageTraitKind, Secret, Verdict } from '../../model/index.ts'
import type { CaseWords } from './case/words.ts'
import type { CheckWords } from './check/check-words.ts'
import type { FrameWords } from './frame-words.ts'

export interface Catalogue {
  readonly language: string
  /** In its own words, for the switch. */
  readonly name: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly headlines: {
    readonly attackNamed: string
    readonly attackThrough: string
    readonly attack: string
    readonly scam: string
    readonly extortion: string
    readonly suspiciousNamed: string
    readonly suspicious: string
    readonly unwanted: string
    readonly genuine: string
    readonly genuineMostly: string
    readonly senderUnknown: string
    readonly unproven: string
    readonly nothing: string
    readonly notAllRead: string
    readonly nothingSerious: string
    readonly addsUp: string
    readonly undecided: string
  }
  readonly advice: {
    readonly benign: string
    readonly unwanted: string
    readonly undecided: string
    readonly leaveIt: string
    readonly ownWay: string
    /** Instead of `ownWay`, where the name is only the sender's own word. */
    readonly otherWay: string
    readonly callback: string
    readonly lookUpNumber: string
    readonly extortion: string
    readonly police: string
    readonly malware: string
    readonly scam: string
    readonly doNotPay: string
    readonly doNotPress: string
  }
  /** What the mail says of itself. */
  readonly claims: {
    /** Told where the headline has not named it. */
    readonly saysFrom: string
    readonly about: Readonly<Record<Exclude<Lure['object'], 'other'>, string>>
    readonly wants: Readonly<Record<Exclude<Lure['action'], 'none'>, string>>
    readonly pushes: Readonly<Record<Exclude<Lure['persuasion'], 'none'>, string>>
  }
  readonly faults: Readonly<Record<FaultCode, string>>
  /** Of a name that we know and could not confirm. */
  readonly unprovenName: string
  readonly somethingUnchecked: string
  readonly checks: (count: number) => string
  readonly parts: (count: number) => string
  readonly places: {
    readonly subject: string
    readonly from: string
    readonly replyTo: string
    readonly to: string
    readonly date: string
    readonly field: string
    readonly header: string
    readonly link: string
    readonly file: string
    readonly text: string
    readonly page: string
  }
  readonly defects: Readonly<Record<DefectCode, string>>
  readonly titles: {
    readonly claims: string
    readonly notAddingUp: string
    readonly pressure: string
    readonly addingUp: string
    readonly couldNotCheck: string
    readonly flaws: string
    readonly whatToDo: string
    readonly nobody: string
    readonly noSubject: string
    /** Before the titles of what is not told in full. */
    readonly also: string
    readonly rebuilt: string
  }
  readonly kinds: Readonly<Record<EvidenceKind, string>>
  readonly page: PageWords
  readonly frame: FrameWords
  readonly pages: VisitedWords
  readonly casePage: CaseWords
  readonly check: CheckWords
}

/** The pages that anybody may see. */
export interface PageWords {
  readonly checkAMail: string
  readonly signIn: string
  readonly stream: string
  readonly skip: string
  readonly pages: string
  readonly languages: string
  readonly question: string
  readonly intro: string
  readonly or: string
  readonly pasteSource: string
  readonly checkThis: string
  readonly checkAnother: string
  readonly verdict: string
  readonly howSure: string
  readonly ledger: string
  readonly from: string
  readonly mailAsSeen: string
  readonly aboutInner: string
  readonly aboutRebuilt: string
  readonly answer: string
}

/** What is said of landing pages that were visited. */
export interface VisitedWords {
  readonly pages: string
  readonly pageWay: string
  readonly pageTitle: string
  readonly pageAsks: string
  readonly pageCertificate: string
  readonly pageSends: string
  readonly pagePicture: string
  readonly pagePressed: string
  readonly pageKit: string
  readonly pageArchives: string
  readonly pageNotSeen: string
  readonly pagesAlike: string
  /** By what a page is known again. */
  readonly traits: Readonly<Record<PageTraitKind, string>>
  readonly secrets: Readonly<Record<Secret, string>>
}

const plural =
  (language: string, one: string, many: string) =>
  (count: number): string =>
    `${count} ${new Intl.PluralRules(language).select(count) === 'one' ? one : many}`

export { plural }
