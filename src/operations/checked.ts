/** What the answer to a check needs besides its report: the strongest telltales first, the mail's own drawing, what stands over it. */
import { strongestFirst } from '../explain/index.ts'
import { type Message, Refusal, type Report } from '../model/index.ts'
import { drawMail, parseMessage } from '../pipeline/index.ts'
import { litOf } from './cases.ts'
import type { ServiceContext } from './operation.ts'

export { type GivenMail, givenMail } from '../intake/index.ts'

export interface Checked {
  readonly raw: Uint8Array
  /** Its evidence in the order of an answer, so that a number is the same in the list, on the drawing and in the ledger. */
  readonly report: Report
  /** As many of its evidence are told first. */
  readonly strongest: number
  /** Numbers of those that stand in the drawing of its text; some stand in a part that no reader sees. */
  readonly marked: readonly number[]
  /** What stands over a mail, as its sender wrote it. */
  readonly head: { readonly date: string | null; readonly replyTo: string }
}

/** One for the mail, or one for each original that it carries. */
export async function checkGiven({ examine }: Pick<ServiceContext, 'examine'>, raw: Uint8Array): Promise<readonly Checked[]> {
  if (raw.byteLength === 0) throw new Refusal('There is nothing to check: the mail is empty.')
  return Promise.all((await examine(raw)).map(checkedOf))
}

async function checkedOf({ raw, report: judged }: { readonly raw: Uint8Array; readonly report: Report }): Promise<Checked> {
  const { report, count: strongest } = strongestFirst(judged)
  const message = await parseMessage(raw)
  const { date, identity } = message
  const head = { date, replyTo: identity.replyTo.map(({ address }) => address).join(', ') }
  const drawn = drawnFrom(message, { raw, report, strongest }, false)
  const marked = Array.from({ length: strongest }, (_, at) => at + 1).filter((number) => drawn.includes(` id="telltale-${number}"`))
  return { raw, report, strongest, marked, head }
}

/** @param isWhole mark all of the evidence, not the strongest alone */
export const drawChecked = async (checked: Drawable, isWhole: boolean): Promise<string> =>
  drawnFrom(await parseMessage(checked.raw), checked, isWhole)

type Drawable = Pick<Checked, 'raw' | 'report' | 'strongest'>

function drawnFrom(message: Message, { raw, report, strongest }: Drawable, isWhole: boolean): string {
  if (isWhole) return drawMail(raw, message, litOf(report.evidence))
  const first = report.evidence.slice(0, strongest)
  return drawMail(raw, message, [...litOf(first), ...first.flatMap((one, at) => alsoQuoted(message, one, at + 1))])
}

/** Pushing is quoted with several pieces and stands where the first is; a reader looks for all of them. */
function alsoQuoted({ parts }: Message, { kind, at, values }: Report['evidence'][number], number: number): ReturnType<typeof litOf> {
  if (kind !== 'pressure' || 'page' in at) return []
  const text = parts.find(({ id }) => id === at.part)?.text ?? ''
  return Object.values(values).flatMap((quoted) => {
    const start = quoted.length < QUOTED_CHARS_MIN ? -1 : text.indexOf(quoted)
    return start === -1 ? [] : [{ at: { part: at.part, start, end: start + quoted.length }, number }]
  })
}
const QUOTED_CHARS_MIN = 4
