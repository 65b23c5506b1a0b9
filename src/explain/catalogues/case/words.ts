/** What the page of a stored case says, in every language: English is the measure. */
import type { enCase } from './en.ts'

type Words<Of> = { readonly [Name in keyof Of]: Of[Name] extends string ? string : Words<Of[Name]> }

export type CaseWords = Words<typeof enCase>
