/** Our own letters in twelve languages, each in several looks: ours and those of packages that ship bare layouts. */

import { GREETINGS } from './greetings.ts'
import { bodyOf, isTracked, LOOKS, type Look, plainOf } from './layouts.ts'
import type { Chrome, Texts } from './letter.ts'
import { randomOf } from './random.ts'
import type { Made } from './sources.ts'
import { de } from './texts/de.ts'
import { en } from './texts/en.ts'
import { es } from './texts/es.ts'
import { fr } from './texts/fr.ts'
import { it } from './texts/it.ts'
import { ja } from './texts/ja.ts'
import { nl } from './texts/nl.ts'
import { pl } from './texts/pl.ts'
import { pt } from './texts/pt.ts'
import { ru } from './texts/ru.ts'
import { tr } from './texts/tr.ts'
import { zh } from './texts/zh.ts'
import { worldOf } from './world.ts'

export const TEXTS: readonly Texts[] = [en, de, pt, es, fr, nl, it, pl, ja, ru, tr, zh]

export interface PackageLook extends Look {
  readonly package: string
}

export function* ownMails(packageLooks: readonly PackageLook[], rounds: number): Generator<Made> {
  const own = LOOKS.map((look) => ({ ...look, package: 'own' }))
  const looks: readonly PackageLook[] = [...own, ...packageLooks, ...own]
  for (const { language, chrome: usual, letters } of TEXTS) {
    for (const [at, letter] of letters.entries()) {
      for (let round = 0; round < rounds; round++) {
        const random = randomOf(`own ${language} ${at} ${round}`)
        const world = worldOf(language, letter.kind, isTracked(letter.kind, random.next), random)
        const chrome: Chrome = random.chance(0.4) ? { ...usual, hello: random.pick(GREETINGS[language] ?? [usual.hello]) } : usual
        const name = `${letter.kind}-${at}-${language}`
        if (random.chance(0.07)) {
          const body = {
            kind: letter.kind,
            language,
            subject: world.fill(letter.subject),
            html: null,
            text: plainOf(letter, chrome, world),
          }
          yield { package: 'own', template: `plain/${name}`, body, world }
          continue
        }
        const look = looks[(at + round * 3 + random.int(0, 2)) % looks.length] as PackageLook
        yield { package: look.package, template: `${look.name}/${name}`, body: bodyOf(letter, chrome, look, world), world }
      }
    }
  }
}
