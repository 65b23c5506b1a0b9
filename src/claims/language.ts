/** The language of a text, by script and by its commonest words. Small and offline; a library takes its place when more is asked. */
import { foldText, wordsOf } from './fold.ts'

const SAMPLE_CHARS = 1_500
const WORDS_MAX = 200
const LETTERS_MIN = 20

const STOP_WORDS: Readonly<Record<string, string>> = {
  en: 'the and you your to of is for in this we our with have are on be that will from not as by if it or',
  de: 'der die das und sie ihr ihre ist fur nicht wir mit auf ein eine zu von den haben im dem werden oder bei sich auch',
  fr: 'le la les et vous votre vos est pour de des du une dans nous que sur avec pas au ce par plus qui sont ou',
  nl: 'de het een en u uw van is voor wij niet met op dat te zijn om je aan er bij ook of deze kunt',
  pt: 'o os e voce seu sua para de do da em nao com por uma que um no na mais foi sao ao como dos das',
  es: 'el los las y usted su sus para de del en no con por una que un es se al mas lo como esta ha le',
  it: 'il gli e tuo tua suo per di del della in non con una che un si al piu come questo sono nel dei alla',
  sv: 'och att det som en pa ar av for med till den har inte om ett din du vi kan',
  da: 'og at det som en pa er af for med til den har ikke om et din du vi kan dig',
  no: 'og at det som en pa er av for med til den har ikke om et din du vi kan deg',
  pl: 'i w na z do nie sie jest to ze od dla za oraz twoje prosze jak po przez zostal',
  cs: 'a v na z do ne se je to ze od pro za vas vase prosim jak po byl jsme',
  tr: 've bir bu icin ile de da olarak sizin hesap lutfen olan en cok ya veya',
  ro: 'si in la cu de pe nu este sau pentru va un o din care mai',
}

const OWNERS = new Map<string, string[]>()
for (const [language, words] of Object.entries(STOP_WORDS))
  for (const word of words.split(' ')) OWNERS.set(word, [...(OWNERS.get(word) ?? []), language])

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['hi', /[\u0900-\u097f]/g],
]

/** ISO 639-1; 'und' when it cannot be told. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < LETTERS_MIN) return 'und'
  if (/[^\x00-\u024f]/.test(sample)) {
    for (const [language, script] of SCRIPTS)
      if ((sample.match(script)?.length ?? 0) > letters * SHARE_MIN[language === 'ja' ? 'ja' : 'other']) return language
  }
  const points = new Map<string, number>()
  for (const { text: word } of wordsOf(foldText(sample), WORDS_MAX)) {
    const owners = OWNERS.get(word)
    if (owners) for (const language of owners) points.set(language, (points.get(language) ?? 0) + 1 / owners.length)
  }
  const [best, second] = [...points].sort((one, other) => other[1] - one[1])
  return best && best[1] >= 2 && best[1] > (second?.[1] ?? 0) ? best[0] : 'und'
}

/** Japanese mixes kana with Chinese characters: a little kana decides. */
const SHARE_MIN = { ja: 0.1, other: 0.4 } as const
