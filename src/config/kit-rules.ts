/** A folder of rules that know kits by their marks, in the form of IOK (phish.report/IOK): one YAML file a rule. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { Refusal } from '../model/index.ts'

const FILES_MAX = 5_000
const FILE_BYTES_MAX = 200_000

const value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const selection = z.record(z.string(), z.union([value, z.array(value)]))
export const kitRuleSchema = z.object({
  title: z.string().min(1).max(200),
  references: z.array(z.string().max(2_000)).optional(),
  tags: z.array(z.string().max(200)).optional(),
  detection: z.record(z.string(), z.union([z.string(), selection, z.array(selection)])),
})
export type WrittenKitRule = z.output<typeof kitRuleSchema>

export interface KitRuleFile {
  readonly file: string
  /** null: not understood, because … */
  readonly rule: WrittenKitRule | null
  readonly because: string
}

/** Every rule of a folder; one that is not understood is named, and takes none of the others with it. @throws Refusal when the folder cannot be read */
export function loadKitRules(folder: string): KitRuleFile[] {
  let names: string[]
  try {
    names = readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort()
  } catch (cause) {
    throw new Refusal(`The folder ${folder} cannot be read (visit.kitRules).`, { cause })
  }
  return names.slice(0, FILES_MAX).map((file) => loadOne(join(folder, file), file))
}

function loadOne(path: string, file: string): KitRuleFile {
  try {
    const text = readFileSync(path, 'utf8')
    if (text.length > FILE_BYTES_MAX) throw new Error('it is too long')
    const { success, data, error } = kitRuleSchema.safeParse(parse(text))
    if (success) return { file, rule: data, because: '' }
    const issue = error.issues[0]
    throw new Error(`wrong at “${issue?.path.join('.') ?? ''}”`)
  } catch (cause) {
    return { file, rule: null, because: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : 'not read' }
  }
}
