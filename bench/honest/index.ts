/**
 * `node bench/honest/index.ts --out DIR [--cache DIR]`: honest mails for the training side, made from the mail templates
 * and translations of public packages and from our own texts. The same versions always make the same mails. The folder
 * is built beside DIR and put in its place at the end.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { mailOf } from './envelope.ts'
import { ownMails } from './own.ts'
import { packageSources } from './packs/index.ts'
import type { Made } from './sources.ts'

const PER_TEMPLATE = 40
const { values } = parseArgs({ options: { out: { type: 'string' }, cache: { type: 'string' }, rounds: { type: 'string' } } })
if (values.out === undefined) throw new Error('Name a folder: node bench/honest/index.ts --out DIR')
const out = resolve(values.out)
const building = `${out}.building`
rmSync(building, { recursive: true, force: true })

const { looks, sources } = packageSources(resolve(values.cache ?? join(tmpdir(), 'telltale-honest-packages')))
const perTemplate = new Map<string, number>()
const perPackage = new Map<string, number>()
const rows: string[] = []
const seen = new Set<string>()

function write({ package: from, template, body, world }: Made) {
  const key = `${from}\t${template}`
  const used = perTemplate.get(key) ?? 0
  const content = `${world.organisation.domain}${body.subject}${body.text ?? body.html}`
  if (used >= PER_TEMPLATE || seen.has(content)) return
  seen.add(content)
  perTemplate.set(key, used + 1)
  const number = (perPackage.get(from) ?? 0) + 1
  perPackage.set(from, number)
  const folder = from.replace('@', '').replace('/', '-')
  const path = `${folder}/${String(number).padStart(4, '0')}.eml`
  mkdirSync(join(building, folder), { recursive: true })
  writeFileSync(join(building, path), mailOf(body, world), 'latin1')
  rows.push([path, from, template, body.kind, body.language, world.organisation.name].join('\t'))
}

for (const made of ownMails(looks, Number(values.rounds ?? 4))) write(made)
for (const source of sources) for (const made of source) write(made)

writeFileSync(join(building, 'index.tsv'), `path\tpackage\ttemplate\tkind\tlanguage\torganisation\n${rows.join('\n')}\n`)
const previous = `${out}.previous`
rmSync(previous, { recursive: true, force: true })
if (existsSync(out)) renameSync(out, previous)
renameSync(building, out)
rmSync(previous, { recursive: true, force: true })
console.log(`${rows.length} mails in ${out}`)
for (const [from, count] of perPackage) console.log(`${String(count).padStart(6)}  ${from}`)
