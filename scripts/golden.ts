/** `npm run golden`: writes the golden reports of the samples anew. Review the difference like code: it is the product. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { goldenText, judgeSample, SAMPLES } from '../test/samples.ts'

mkdirSync('test/golden', { recursive: true })
for (const name of SAMPLES) writeFileSync(`test/golden/${name.replace(/\.eml$/, '.json')}`, goldenText(await judgeSample(name)))
