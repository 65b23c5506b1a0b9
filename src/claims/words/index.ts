/** Phrase tables of all languages. */
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import type { LureWords } from './lure-words.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { zh } from './zh.ts'

export const LURE_WORDS: Readonly<Record<string, LureWords>> = { en, de, fr, nl, pt, es, it, pl, ja, ru, tr, zh }
