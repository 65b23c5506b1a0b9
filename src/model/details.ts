/** Details that can be checked without a network, as `extract/` finds them. */
import type { MessageAt } from './at.ts'
import type { Phrase } from './lure.ts'

/** A date as the mail writes it. Days count from 1970-01-01. */
export interface DateDetail extends Phrase {
  /** Every reading that the calendar has ("3/4/2025" is two); empty without a year. */
  readonly days: readonly number[]
  /** In words of the calendar, 1 to 31 and 1 to 12 (swapped where the text writes the month first). */
  readonly day: number
  readonly month: number
  /** 1 Monday to 7 Sunday, where one stands before it. */
  readonly weekday: number | null
  /** False for a day that no year has. */
  readonly exists: boolean
  /** The last day of something: `stated` by words such as "valid" or "due", `implied` by an "until" alone. */
  readonly deadline: 'stated' | 'implied' | null
}

export interface AmountDetail extends Phrase {
  /** One sign for each currency: "$", "€", "R$", "£". */
  readonly currency: string
  readonly value: number
}

/**
 * Who gives a number out: Brazil's registers of companies (`cnpj`) and persons (`cpf`) and its courts (`case`), tax offices (`vat`), banks (`iban`,
 * `routing` for American ones), Companies House (`company`), parcel services.
 */
export type NumberKind = 'cnpj' | 'cpf' | 'case' | 'vat' | 'iban' | 'routing' | 'company' | 'parcel'

/** A number that is meant as one of its kind. That it can exist says nothing of whose it is. */
export interface NumberDetail extends Phrase {
  readonly kind: NumberKind
  /** Upper-case letters and digits alone. */
  readonly compact: string
  /** Whether there can be such a number, by its check digits or its length; null where neither tells. */
  readonly exists: boolean | null
  /** The words before and behind it in its line. */
  readonly line: string
}

/** What a mail says beside whom it claims to be: details that can be checked against each other and the rules of their kind. */
export interface Details {
  readonly dates: readonly DateDetail[]
  readonly subjectAmounts: readonly AmountDetail[]
  readonly bodyAmounts: readonly AmountDetail[]
  readonly numbers: readonly NumberDetail[]
  /** Fields of a template that nobody filled in. */
  readonly placeholders: readonly Phrase[]
  /** A greeting by mail address ("Hello ada@reader.example"), or one whose name is missing ("Dear ,"). */
  readonly oddGreeting: (Phrase & { readonly kind: 'address' | 'no-name' }) | null
  /** The plain text beside the HTML says something else; the first words of each. */
  readonly otherStory: { readonly plain: string; readonly shown: string; readonly at: MessageAt } | null
  /** Of subject and body where both are told surely and differ; ISO 639-1. */
  readonly otherLanguage: { readonly subject: string; readonly body: string; readonly at: MessageAt } | null
  /** A network address beside the name of a country in another part of the world. */
  readonly misplacedAddress: (Phrase & { readonly country: string; readonly region: string }) | null
}
