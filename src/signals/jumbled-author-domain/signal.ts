/**
 * The sender address is at a domain that is a jumble of letters and digits: made by a machine, for one day.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { ownerOf } from '../../knowledge/index.ts'
import type { Signal } from '../../model/index.ts'
import { isTenantHost, registrableDomain } from '../../names/index.ts'
import { authorOf, isListMail } from '../questions.ts'

/** Shorter ones are abbreviations ("q4b2b"). */
const LABEL_CHARS_MIN = 8
/** Changes from letter to digit or back: "web2print24" has three, "1yng2e2118" has four. */
const CHANGES_MIN = 3
/** "a.b.c" is what people write when they mean any name at all. */
const SINGLE_LETTERS_MIN = 4
/** Syllables between the digits are words. */
const SYLLABLE = /[bcdfghjklmnpqrstvwxz]{0,2}[aeiouy]{1,2}[bcdfghjklmnpqrstvwxz]{1,2}[aeiouy]?/g
const SPOKEN_MAX = 0.5

export const jumbledAuthorDomain: Signal<'identity' | 'message', 'jumbled' | 'spelled'> = {
  id: 'jumbled-author-domain',
  title: 'Sender domain is a jumble of letters and digits',
  kind: 'contradiction',
  mismatch: 'sender',
  tags: ['Credential Phishing', 'Spam', 'Evasion', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'message'],
  messages: {
    jumbled: 'The sender address is at {domain}, a jumble of letters and digits, but a business has a name that one can say.',
    spelled: 'The sender address is at {domain}, broken up into single letters, but a business writes its name in one piece.',
  },

  detect({ identity, message }) {
    const author = authorOf(identity)
    if (author === undefined || isListMail(message) || ownerOf(author.domain) !== null || isTenantHost(author.domain)) return []
    const { domain, at } = author
    const single = domain.split('.').filter(({ length }) => length === 1).length
    if (single >= SINGLE_LETTERS_MIN) return [{ message: 'spelled', values: { domain }, at }]
    const label = (registrableDomain(domain) ?? '').split('.', 1)[0] ?? ''
    return isJumble(label) ? [{ message: 'jumbled', values: { domain }, at }] : []
  },
}

function isJumble(label: string): boolean {
  // Punycode is letters of another script; hyphens part words.
  if (label.length < LABEL_CHARS_MIN || label.startsWith('xn--') || label.includes('-')) return false
  // "web2print", "house4you": a digit that is a word.
  const plain = label.replace(/(?<=[a-z]{3})[24](?=[a-z]{2})/g, '')
  const changes = plain.match(/[a-z](?=\d)|\d(?=[a-z])/g)?.length ?? 0
  if (changes < CHANGES_MIN) return false
  const spoken = (plain.match(/[a-z]{4,}/g) ?? []).join(' ').match(SYLLABLE)?.join('').length ?? 0
  return spoken / plain.length < SPOKEN_MAX
}
