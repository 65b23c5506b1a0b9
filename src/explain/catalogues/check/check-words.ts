/** The words of *Check a mail* and of its answer: how a mail is given, what gives it away, what to do now, and what did not work. */
import type { FaultCode } from '../../../model/index.ts'

/** Where people read their mail. */
export const PROGRAMS = ['gmail', 'outlook', 'outlook-classic', 'apple-mail', 'thunderbird', 'iphone', 'android'] as const
export type Program = (typeof PROGRAMS)[number]

/** What a reader may have done by now. */
export const DEEDS = ['nothing', 'clicked', 'typed', 'paid', 'opened', 'answered'] as const
export type Deed = (typeof DEEDS)[number]

/** Why what was given is not answered. */
export const CHECK_PROBLEMS = [
  'nothing',
  'too-large',
  'outlook-file',
  'archive',
  'picture',
  'pdf',
  'not-a-mail',
  'unreadable',
  'gone',
  'busy',
  'closed',
  'our-fault',
] as const
export type CheckProblem = (typeof CHECK_PROBLEMS)[number]

/** The faults that readers meet most. */
export type PlainFault = Extract<
  FaultCode,
  | 'not-visited'
  | 'not-authenticated'
  | 'arrival-not-seen'
  | 'organisation-not-known'
  | 'too-few-words'
  | 'picture-not-read'
  | 'attachment-not-read'
>

export interface ProgramWords {
  readonly name: string
  /** In the order in which they are numbered on the drawing. */
  readonly steps: readonly string[]
  /** What is written on the thing to press, as the program itself writes it. */
  readonly press: readonly string[]
}

export interface CheckWords {
  readonly drop: string
  readonly choose: string
  readonly accepted: string
  readonly sourceHelp: string
  readonly reading: string
  readonly samples: string
  readonly sampleNames: { readonly attack: string; readonly lure: string; readonly honest: string }
  readonly howTo: string
  readonly howToLead: string
  readonly programs: Readonly<Record<Program, ProgramWords>>
  readonly didNotWork: string
  readonly problems: Readonly<Record<CheckProblem, string>>
  /** Over the strongest telltales, and over what confirms an honest mail. */
  readonly givesAway: string
  readonly speaksFor: string
  readonly nothingFound: string
  readonly advertising: string
  readonly showOnMail: string
  /** What could not be checked, as whoever has just met the question would put it. Of what is not here, the fault's own sentence is told. */
  readonly notChecked: Readonly<Record<PlainFault, string>>
  readonly showAll: string
  readonly everything: string
  readonly score: string
  readonly brackets: string
  readonly severalGiven: string
  readonly cannotShow: string
  readonly head: {
    readonly from: string
    readonly replyTo: string
    readonly subject: string
    readonly date: string
    readonly files: string
    readonly unseen: string
  }
  readonly doNow: string
  readonly doneAlready: string
  readonly inDoubt: string
  readonly deeds: Readonly<Record<Deed, string>>
  /** What to do, by deed. `{name}` is whom the mail says it is from. */
  readonly report: string
  readonly clicked: readonly string[]
  readonly password: string
  readonly passwordOf: string
  readonly passwordElsewhere: string
  readonly wallet: readonly string[]
  readonly card: string
  readonly paid: readonly string[]
  readonly opened: readonly string[]
  readonly answered: readonly string[]
  readonly whereToReport: string
  readonly print: string
  readonly save: string
  readonly savedOn: string
  readonly notKept: string
  readonly keep: string
  readonly keepHelp: string
  readonly kept: string
  readonly contest: string
  readonly contestHelp: string
  readonly contestWhy: string
  readonly send: string
  readonly contested: string
}
