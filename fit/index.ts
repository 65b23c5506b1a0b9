/**
 * `npm run fit -- DIR [--labels TSV]…`: learns wording and weights from the fit half of the corpora in DIR and writes the data files that `src/wording`
 * and `src/score` read. The same mails give the same files. MODEL.md says what from, how it was split and how good it is.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { reportFolds } from './folds.ts'
import { hear } from './heard.ts'
import { learnLure } from './lure.ts'
import { crossRead, learnReading, packedReading, reportLure } from './lure-reading.ts'
import { fitScore } from './score.ts'
import { isFitted, readStudied } from './study.ts'
import { crossFitted, learnWording, packed } from './wording.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { labels: { type: 'string', multiple: true, default: [] }, 'dry-run': { type: 'boolean', default: false } },
})
const [root] = positionals
if (root === undefined) throw new Error('Name the folder of the corpora: npm run fit -- DIR')

const say = (text: string) => console.log(text)
const studied = (await readStudied(root, values.labels)).filter(isFitted)
say(`${studied.length} mails read`)
hear(studied)
// Each mail is scored by a model that saw nothing of its campaign or source: else the weights would trust the words too much.
crossFitted(studied)
say('wording learned five times, each without a fifth of the campaigns and sources')
crossRead(studied)
const fitted = fitScore(studied)
reportFolds(studied, say)
reportLure(studied, say)
if (!values['dry-run']) {
  const { json, bytes } = packed(learnWording(studied), learnLure(studied))
  writeFileSync('src/wording/wording.generated.json', json)
  writeFileSync('src/wording/wording.generated.bin', bytes)
  writeFileSync('src/claims/lure.generated.json', packedReading(learnReading(studied)))
  writeFileSync('src/score/fitted.generated.json', `${JSON.stringify(fitted, null, 2)}\n`)
  say('written; now run `npm run generate` and `npm run golden`')
}
