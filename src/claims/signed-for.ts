/** An organisation that we do not know and that a letter is written for: "I am … of the Harbour Bank", or the line below the name that signs. */
import { locateText } from '../model/index.ts'
import type { CalledName, MailText } from './called-name.ts'
import { closingIn } from './closing.ts'
import { wordsOf } from './fold.ts'
import { namesIn } from './names.ts'
import { isNoName } from './written-name.ts'

const HEAD_CHARS_MAX = 1_500
const LINE_CHARS_MAX = 80
const LINE_WORDS_MAX = 9
/** Shorter words are "of" and "the". */
const CAPITAL_LETTERS_MIN = 4
const BLOCK_LINES_MAX = 7

const CAPITALISED = `\\p{Lu}(?:[\\p{L}&'’-]|\\.(?=\\p{L})){0,24}`
const NAME = `${CAPITALISED}(?: {1,2}(?:(?:of|for|and|the|de|do|da|du|des|di|del) )?(?:&|${CAPITALISED})){1,6}`
/** Who writes says for whom: the only places where a name in running text is the writer's. */
const INTRODUCTION = /(?<![\p{L}])(?:I am|I'm|I’m|[Tt]his is|[Mm]y name is|I work|[Ww]orking|[Ww]e are|[Bb]ehalf|opportunity)(?![\p{L}])/gu
const INTRODUCTIONS_MAX = 6
const FOR_WHOM = new RegExp(`\\b(?:from|of|with|at|for|in)\\s{1,2}(?:the |our )?\\(?(${NAME})`, 'gu')
const SENTENCE_CHARS_MAX = 200
/** What an organisation's name says that it is. Without one of these words it may be a place, a month or a person. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'bank banco banca banque bankers company corporation corp co inc llc ltd limited gmbh ag bv nv sa sarl srl spa plc pte group groupe grupo foundation stiftung fondation fundacao department ministry ministerio agency ' +
    'office commission organisation organization institute university hospital treasury union association council consultant consultants consultancy finance financial ' +
    'capital insurance holdings investment investments logistics delivery express courier airlines industries international embassy bureau centre center court tribunal ' +
    'police firm associates chambers advocacia advogados secretaria prefeitura programme program lottery solutions technologies technology manufacturing trading enterprises'
  ).split(' '),
)
/** What somebody is there; in a line of its own it is a title, not a name. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'director diretor directeur direktor head manager managing gerente chief president presidente chairman officer secretary senior ceo cfo coo assistant executive account accounting auditor attorney barrister ' +
    'member investor founder email mail tel phone fax address mobile whatsapp unsubscribe copyright privacy terms please contact click this your our you dear'
  ).split(' '),
)
/** @returns null when the letter is written for nobody, as most are */
export function signedFor({ visible }: MailText): CalledName | null {
  const { text } = visible
  const found = introduced(text.slice(0, HEAD_CHARS_MAX)) ?? signed(text)
  return (
    found && {
      name: found.name.replace(/\s+/g, ' '),
      text: found.name,
      at: locateText(visible, found.start, found.start + found.name.length),
    }
  )
}

interface Found {
  readonly name: string
  readonly start: number
}

function introduced(head: string): Found | null {
  for (const { index } of [...head.matchAll(INTRODUCTION)].slice(0, INTRODUCTIONS_MAX)) {
    const sentence = head.slice(index, index + SENTENCE_CHARS_MAX).split(/\n|\.\s/, 1)[0] ?? ''
    for (const match of sentence.matchAll(FOR_WHOM)) {
      const name = organisationIn(match[1] ?? '')
      if (name !== null) return { name, start: index + match.index + match[0].length - (match[1] ?? '').length }
    }
  }
  return null
}

/** The lines below the last closing of the letter. */
function signed(text: string): Found | null {
  const closing = closingIn(text)
  if (!closing) return null
  let at = closing.start
  for (let lines = 0; lines < BLOCK_LINES_MAX && at < text.length; ) {
    const end = text.indexOf('\n', at)
    const stop = end === -1 ? text.length : end
    const line = text.slice(at, stop)
    if (line.trim() !== '') {
      lines += 1
      const name = line.length <= LINE_CHARS_MAX ? organisationIn(line) : null
      if (name !== null) return { name, start: Math.max(at, text.indexOf(name, at)) }
    }
    at = stop + 1
  }
  return null
}

/** A name that we know is read elsewhere. */
function organisationIn(written: string): string | null {
  const plain = written
    .replace(/^[\s>*–—-]{1,8}/, '')
    .replace(/^(?:from|for) (?:the )?/i, '')
    .replace(/\s{0,3}[([].{0,40}$/, '')
    .replace(/\.\s.{0,60}$/, '')
    .replace(/[\s.,;:]{1,6}$/, '')
  const words = wordsOf(plain, LINE_WORDS_MAX + 1)
  const said = words.map(({ text }) => text)
  if (said.length > LINE_WORDS_MAX || TITLES.has(said[0] ?? '') || said.filter((word) => !isNoName(word)).length < 2) return null
  // "A delivery fee may apply" is a sentence.
  if (words.some(({ text, start }) => text.length >= CAPITAL_LETTERS_MIN && /\p{Ll}/u.test(plain.charAt(start)))) return null
  if (!said.some((word) => KINDS.has(word)) || /[@\d]/.test(plain) || !/^\p{Lu}/u.test(plain)) return null
  return namesIn(plain, words).some(({ value }) => !value.isAmbiguous) ? null : plain
}
