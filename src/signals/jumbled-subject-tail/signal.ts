/**
 * The subject ends in a jumble: `Notificação Emitida - RfUVZut0T7MXNK`. Each copy gets another one.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Signal } from '../../model/index.ts'
import { isListMail } from '../questions.ts'

const SUBJECT_CHARS_MAX = 400
const TAIL_CHARS_MIN = 8
const TAIL_CHARS_MAX = 60
/** `B205mini` changes twice, `RfUVZut0T7MXNK` eight times. */
const CHANGES_MIN = 4
const TAIL = /(?:^|[\s\-–:#|.(])([A-Za-z0-9]{8,60})[)\].!]?$/
/** `OpenCourseWare`: words written together. */
const CAMEL = /^(?:[A-Z]?[a-z]{2,}|[A-Z]{2,}(?=[A-Z]|$)|\d{1,4}){1,8}$/
/** `security18566383xoUO7qW5qP`: a word that the jumble is stuck to still says something. */
const WORD_IN_FRONT = /^[A-Z]?[a-z]{5,30}(?=\d)/

export const jumbledSubjectTail: Signal<'message', 'tail'> = {
  id: 'jumbled-subject-tail',
  title: 'Subject ends in a jumble',
  kind: 'concealment',
  mismatch: 'obfuscation',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Content analysis'],
  needs: ['message'],
  messages: {
    tail: 'The subject ends in "{tail}", which means nothing to a reader, but makes each copy of the mail different for filters.',
  },

  detect({ message }) {
    const { subject } = message
    if (!subject.at || isListMail(message)) return []
    const tail = TAIL.exec(subject.text.slice(0, SUBJECT_CHARS_MAX).trim())?.[1]
    if (tail === undefined || !isJumbled(tail)) return []
    const jumble = tail.replace(WORD_IN_FRONT, '')
    return [{ message: 'tail', values: { tail: isJumbled(jumble) ? jumble : tail }, at: subject.at }]
  },
}

function isJumbled(tail: string): boolean {
  if (tail.length < TAIL_CHARS_MIN || tail.length > TAIL_CHARS_MAX || CAMEL.test(tail)) return false
  let changes = 0
  for (let at = 1; at < tail.length; at += 1) if (kindOf(tail.charCodeAt(at)) !== kindOf(tail.charCodeAt(at - 1))) changes += 1
  return changes >= CHANGES_MIN && /[a-z]/.test(tail) && /[A-Z]/.test(tail)
}

/** Digit, capital or small letter. */
const kindOf = (code: number): number => (code < 0x3a ? 0 : code < 0x5b ? 1 : 2)
