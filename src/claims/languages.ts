/** A small offline guess of the language of a text: by script, then by the commonest little words. A library may take its place later. */
import { wordsOf } from './fold.ts'

/** Under this many letters any guess is a toss of a coin. */
const LETTERS_MIN = 20
const CHARS_MAX = 4_000
const WORDS_MAX = 500
/** At least so many telling words, and a lead over the next language. */
const HITS_MIN = 1

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\u0400-\u04ff]/g, 'ru'],
  [/[\u4e00-\u9fff]/g, 'zh'],
]

/** Folded: without accents, as wordsOf gives them. */
const LITTLE_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you your for with this that have has are was were will from not our please been can now click here of is to be or if we get by at its just only',
  de: 'der die das und ist nicht sie ihr ihre ihren ihrer wir mit fur auf ein eine einen einer dem den des im sich haben wird werden wurde bei oder auch als noch nur zum zur uber aus dass jetzt hier konnen sind von unsere ihnen bis',
  fr: 'le la les des et est vous votre vos nous notre pour dans une un avec sur pas plus par que qui cette ce sont ete avez aux du ici au en ne si tous etre bien maintenant',
  nl: 'de het een en van is niet uw je jouw wij met voor op dat dit zijn heeft worden wordt bij ook naar aan om deze kunt uit hier ons onze maar heb dan als nog nu jij meer',
  pt: 'o a os as de do da dos das em no na nos nas um uma e que voce seu sua seus suas para por com nao mais foi esta este essa esse ao aos pelo pela aqui sao ser ou tem ja ate como agora',
  es: 'el la los las de del y en un una que su sus para por con no mas ha esta este se es al lo tu usted como si pero aqui ya son ser nuestro nuestra hoy todo cuando desde',
  it: 'il lo la gli le di del della dei delle e che un una per con non piu suo sua nel nella sono stato questo questa al alla ai si come il tuo tua hai puoi qui ha anche da dal essere',
  pl: 'i w na z do sie nie jest to ze od za po dla oraz twoje twoj twoja jak przez lub aby ten tego jego panstwa prosimy czy masz kliknij byc',
  tr: 've bir bu icin ile da de olarak olan sizin daha cok en gibi kadar veya sonra hesabiniz lutfen degil var tiklayin',
  sv: 'och att det som en ar av for med till den pa inte din ditt dina har om ett vi kan du fran eller har ska nu vid',
  da: 'og at det som en er af for med til den pa ikke din dit dine har om et vi kan du fra eller skal nu ved jeg blev vores',
  no: 'og at det som en er av for med til den pa ikke din ditt dine har om et vi kan du fra eller skal na ved jeg ble var',
  cs: 'a v na se je ze do to pro od za po jako nebo vase vas jsme aby ktery byl jsou ale prosim kliknete',
}
const TELLING: ReadonlyMap<string, readonly string[]> = Object.entries(LITTLE_WORDS).reduce((table, [language, words]) => {
  for (const word of new Set(words.split(' '))) table.set(word, [...(table.get(word) ?? []), language])
  return table
}, new Map<string, string[]>())

/** Letters that only one of the kin has: Danish and Norwegian share nearly every little word, Portuguese and Spanish many. */
const OWN_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ãõ]|ç[ãõ]/gi, 'pt'],
  [/[ñ¿¡]/gi, 'es'],
  [/ß/g, 'de'],
  [/[ąęłśźż]/gi, 'pl'],
  [/[ğış]/g, 'tr'],
  [/[ěřů]/gi, 'cs'],
  [/\b(?:af|nogen|blev|hvad)\b/gi, 'da'],
  [/\b(?:av|noen|ble|hva)\b/gi, 'no'],
]

export function languageOf(text: string): string {
  const start = text.slice(0, CHARS_MAX)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  if (letters < LETTERS_MIN) return 'und'
  for (const [script, language] of SCRIPTS) if ((start.match(script)?.length ?? 0) > letters / 3) return language
  const counts = new Map<string, number>()
  const add = (language: string, share: number) => counts.set(language, (counts.get(language) ?? 0) + share)
  for (const { text: word } of wordsOf(start, WORDS_MAX)) {
    // A word of many languages tells little of any.
    const languages = TELLING.get(word)
    if (languages) for (const language of languages) add(language, 1 / Math.sqrt(languages.length))
  }
  for (const [own, language] of OWN_LETTERS) add(language, Math.min(6, start.match(own)?.length ?? 0) * 0.7)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < HITS_MIN || (second && second[1] === first[1])) return 'und'
  return first[0]
}
