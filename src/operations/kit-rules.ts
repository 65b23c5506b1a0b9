/** The rules by which kits are known, out of a folder of the operator's. */
import type { KitRule } from '../investigate/index.ts'
import type { VisitorWish } from './context.ts'

/** The rules of a folder that are understood and of a kit; the others are told of. */
export async function kitRulesIn(folder: string | null, onNotice: VisitorWish['onNotice']): Promise<KitRule[]> {
  if (folder === null) return []
  const [{ loadKitRules }, { isOfKit, readRule }] = await Promise.all([import('../config/kit-rules.ts'), import('../investigate/index.ts')])
  return loadKitRules(folder).flatMap(({ file, rule, because }) => {
    try {
      if (rule === null) throw new Error(because)
      return isOfKit(rule) ? [readRule(rule, file)] : []
    } catch (cause) {
      onNotice?.(`The rule ${file} is left out: ${cause instanceof Error ? cause.message : 'not understood'}.`)
      return []
    }
  })
}
