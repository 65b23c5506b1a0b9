/**
 * Rules that know a phishing kit by its marks, in the form of IOK ("Indicator of Kit", phish.report/IOK): Sigma
 * detections over what a page brought. Texts are matched without case and in linear time; rules that need regular
 * expressions are not read, for a hostile page could make them run for ever.
 */
import { type Condition, parseCondition } from './condition.ts'

/** What a rule may look at. */
export const KIT_FIELDS = ['html', 'dom', 'title', 'hostname', 'js', 'css', 'cookies', 'headers', 'requests'] as const
export type KitField = (typeof KIT_FIELDS)[number]
export type KitTraces = Readonly<Partial<Record<KitField, readonly string[]>>>

type Value = string | number | boolean | null
export type Selection = Readonly<Record<string, Value | readonly Value[]>>

/** As it is written. */
export interface WrittenRule {
  readonly title: string
  readonly references?: readonly string[]
  readonly tags?: readonly string[]
  /** Named selections, and `condition`. */
  readonly detection: Readonly<Record<string, Selection | readonly Selection[] | string>>
}

export interface KitRule {
  readonly name: string
  readonly source: string
  readonly fields: readonly KitField[]
  readonly matches: (traces: KitTraces) => boolean
}

const MODIFIERS: ReadonlySet<string> = new Set(['contains', 'startswith', 'endswith', 'all'])
const VALUES_MAX = 200

/** A rule on a way of hiding or a trick is no kit. */
export const isOfKit = ({ tags = [] }: WrittenRule): boolean => tags.some((tag) => tag === 'kit' || tag.startsWith('threat_actor'))

/** @throws Error saying what of it is not understood */
export function readRule({ title, references = [], detection }: WrittenRule, file: string): KitRule {
  const { condition: written, ...selections } = detection
  if (typeof written !== 'string') throw new Error('it has no condition')
  const fields = new Set<KitField>()
  const tests = new Map(
    Object.entries(selections).map(([name, selection]) => {
      if (typeof selection === 'string') throw new Error(`the selection “${name}” names no field`)
      const ways = (Array.isArray(selection) ? selection : [selection]).map((one: Selection) => testOf(one, fields))
      return [name, (traces: KitTraces) => ways.some((way) => way(traces))] as const
    }),
  )
  const condition: Condition = parseCondition(written, [...tests.keys()])
  const matches = (traces: KitTraces) => condition((name) => tests.get(name)?.(traces) ?? false)
  return { name: title, source: references[0] ?? file, fields: [...fields], matches }
}

/** Every field of a selection must hold. */
function testOf(selection: Selection, fields: Set<KitField>): (traces: KitTraces) => boolean {
  const tests = Object.entries(selection).map(([key, given]) => {
    const [name = '', ...modifiers] = key.split('|')
    const field = KIT_FIELDS.find((one) => one === name)
    if (field === undefined) throw new Error(`there is no field “${name}”`)
    const unknown = modifiers.find((modifier) => !MODIFIERS.has(modifier))
    if (unknown !== undefined) throw new Error(`the modifier “${unknown}” is not read`)
    fields.add(field)
    const patterns = [given]
      .flat()
      .slice(0, VALUES_MAX)
      .map((value) => patternOf(`${value ?? ''}`, modifiers))
    const isAll = modifiers.includes('all')
    return (traces: KitTraces) => {
      const texts = traces[field] ?? []
      const isFound = (pattern: Pattern) => texts.some((text) => fits(text, pattern))
      return isAll ? patterns.every(isFound) : patterns.some(isFound)
    }
  })
  return (traces) => tests.every((test) => test(traces))
}

/** Literal pieces in their order; `*` stood between them. */
type Pattern = readonly string[]

function patternOf(value: string, modifiers: readonly string[]): Pattern {
  const pieces = value
    .toLowerCase()
    .split(/(?<!\\)\*/)
    .map((piece) => piece.replaceAll('\\*', '*'))
  const isOpenBefore = modifiers.includes('contains') || modifiers.includes('endswith')
  const isOpenAfter = modifiers.includes('contains') || modifiers.includes('startswith')
  return [...(isOpenBefore ? [''] : []), ...pieces, ...(isOpenAfter ? [''] : [])]
}

/** The first piece stands at the beginning, the last at the end, the others between, in order. The text is in lower case. */
function fits(text: string, pieces: Pattern): boolean {
  const [first = '', ...rest] = pieces
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}
