/** Of the words of a mail those that say something of who wrote it: not how to leave the list, and no longer runs than a word is. */

/** Folded, as they begin. How one leaves a list is written alike by everybody who sends by the same service. */
const LEAVING = [
  'unsubscri',
  'manage your subscription',
  'opt out',
  'remove yourself',
  'removed from',
  'no longer wish to receive',
  'not wish to receive',
  'not to receive',
  'abmelde',
  'abbestell',
  'austragen',
  'desabonn',
  'desinscri',
  'desuscri',
  'darse de baja',
  'darte de baja',
  'descadastr',
  'cancelar a inscricao',
  'cancelar sua inscricao',
  'disiscri',
  'cancellarti',
  'uitschrijv',
  'uitgeschreven',
  'afmelden',
  'avregistrera',
  'avsluta prenumeration',
  'afmeld',
  'odhlasit',
  'wypisac',
  'wypisz',
].map((phrase) => ` ${phrase}`)
/** A longer one is a letter without full stops. */
const SENTENCE_WORDS_MAX = 50

/** Thai, Lao, Myanmar, Khmer: no blank tells one word from the next, so each sign counts as a word, as those of Chinese do. */
const WITHOUT_BLANKS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/

export const ownWords = (sentences: readonly (readonly string[])[]): readonly string[] =>
  sentences.filter((words) => !isAboutLeaving(words)).flatMap((words) => words.flatMap(signsOf))

function isAboutLeaving(words: readonly string[]): boolean {
  if (words.length > SENTENCE_WORDS_MAX) return false
  const said = ` ${words.join(' ')}`
  return LEAVING.some((phrase) => said.includes(phrase))
}

const signsOf = (word: string): readonly string[] => (WITHOUT_BLANKS.test(word) ? [...word] : [word])
