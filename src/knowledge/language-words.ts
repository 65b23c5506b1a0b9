/** By which little words a sentence shows its language: fewer languages than `claims/` tells a whole mail by, but each word of one only. */

/** Little words that only one of these languages has. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you your this with from have our are please here yourself what if they their them these those which been that there could should would because when any',
  de: 'und nicht der das sie ihr ihre ihren wir für einen eine mit haben ist zum zur auf ich werden jetzt wurde wurden sich oder dem den im bei unsere unser diese dieser wenn nur dein deine',
  fr: 'vous votre vos avec pour nous dans cette des les une sur est qui pas cliquez',
  nl: 'het een niet uw je jouw voor zijn deze naar wordt van dat hier klik ik bent onze ons',
  pt: 'você não sua seu uma são até pelo pela ao aos foi está em nossa nosso essa isso',
  es: 'usted y el los las su para una del tu está más aquí hoy nuestro nuestra por',
  it: 'il gli della che sono nella questo tua tuo hai più di è',
  pl: 'nie się jest dla twoje oraz przez lub jak aby',
}
const languageOfWord = new Map<string, string>()
for (const [language, words] of Object.entries(OWN_WORDS)) {
  // A word of two languages tells neither.
  for (const word of words.split(' ')) languageOfWord.set(word, languageOfWord.has(word) ? '' : language)
}
const LANGUAGE_WORDS_MAX = 250

/** How many words speak for each language. */
export const languageHits = (text: string): ReadonlyMap<string, number> => hitsOf(wordsOf(text))

/** … each word counted once: a name that is said thrice is no sentence. */
export const distinctLanguageHits = (text: string): ReadonlyMap<string, number> => hitsOf(new Set(wordsOf(text)))

function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  for (const [word] of text.matchAll(/\p{L}{1,20}/gu)) {
    if (words.length >= LANGUAGE_WORDS_MAX) break
    words.push(word.toLowerCase())
  }
  return words
}

function hitsOf(words: Iterable<string>): ReadonlyMap<string, number> {
  const hits = new Map<string, number>()
  for (const word of words) {
    const language = languageOfWord.get(word)
    if (language) hits.set(language, (hits.get(language) ?? 0) + 1)
  }
  return hits
}
