/** `npm run new-signal NAME`: a new signal's folder, copied from `_template`. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

const id = process.argv[2] ?? ''
const folder = `src/signals/${id}`
if (!/^[a-z]{2,}(-[a-z]{2,}){1,4}$/.test(id)) {
  console.error('Name it in kebab-case, a noun with the bad state as adjective: npm run new-signal mismatched-link-text')
  process.exitCode = 2
} else if (existsSync(folder)) {
  console.error(`${folder} is there already.`)
  process.exitCode = 2
} else {
  cpSync('src/signals/_template', folder, { recursive: true })
  const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const path = `${folder}/signal.ts`
  writeFileSync(path, readFileSync(path, 'utf8').replace('templateSignal', name).replace('_template', id))
  console.log(`${folder} stands. Next: write signal.ts, explain.md and examples, add a row to src/score/weights.ts, run npm run generate.`)
}
