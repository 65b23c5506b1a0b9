/** What was checked → what its answer page shows. */
import { answerWords } from '../operations/answer-words.ts'
import type { Checked } from '../operations/index.ts'
import type { Language } from '../operations/words.ts'
import type { Answer, CheckPageOptions } from '../web/index.ts'
import { wordsOf } from './views.ts'

export function answerView(checked: Checked, language: Language, drawing: Answer['drawing']): Answer {
  const { report, strongest } = checked
  const { rows, files, unseen, ...rest } = answerWords(checked, language)
  return { report, strongest, words: wordsOf(report, language), head: { rows, files, unseen }, drawing, ...rest }
}

/** Whose how-to stands open: of what somebody got stuck with, else of the device that asks, else the most used one. */
export function likelyProgram(userAgent: string, problem: CheckPageOptions['problem']): CheckPageOptions['likely'] {
  if (problem === 'outlook-file') return 'outlook-classic'
  if (/iPhone|iPad/.test(userAgent)) return 'iphone'
  return userAgent.includes('Android') ? 'android' : 'gmail'
}
