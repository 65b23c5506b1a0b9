/** Invented mails to try a check with: an attack, a lure in the reader's language where there is one, an honest one. */
import { readFile } from 'node:fs/promises'
import { Refusal } from '../model/index.ts'
import type { Language } from './words.ts'

const SAMPLES: Readonly<Record<string, (language: Language) => string>> = {
  attack: () => 'mailbox-full.eml',
  lure: (language) => LURES[language] ?? 'wallet-check.eml',
  honest: () => 'honest-receipt.eml',
}
const LURES: Readonly<Partial<Record<Language, string>>> = { de: 'parcel-fee.eml', fr: 'streaming-payment.eml', pt: 'bank-token.eml' }

/** @throws Refusal when there is none of that name */
export async function sampleMail(name: string, language: Language): Promise<Uint8Array> {
  const file = Object.hasOwn(SAMPLES, name) ? SAMPLES[name]?.(language) : undefined
  if (file === undefined) throw new Refusal('There is no such page.', { httpStatus: 404 })
  return readFile(new URL(`../../samples/${file}`, import.meta.url))
}
