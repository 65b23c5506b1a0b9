/** "Is this real?": judges one pasted or uploaded mail in memory and keeps nothing. */
import { z } from 'zod'
import { Refusal } from '../model/index.ts'
import { reportSchema } from '../model/report.schema.ts'
import { drawMail, parseMessage } from '../pipeline/index.ts'
import { litOf } from './cases.ts'
import { operation } from './operation.ts'
import { languageWanted, tellIn, told } from './told.ts'

export const checkMail = operation({
  id: 'check-mail',
  summary: 'Judges one mail, given as its source, and keeps nothing.',
  method: 'post',
  path: '/check',
  mayAsk: 'anyone-here',
  // Nothing is kept, so there is nothing to tell either.
  isNoted: false,
  takesMail: true,
  input: z.object({ raw: z.instanceof(Uint8Array), language: languageWanted }),
  output: z.object({ reports: z.array(reportSchema), mailHtml: z.string(), told: z.array(told).optional() }),
  run: async (context, { raw, language }) => {
    if (raw.byteLength === 0) throw new Refusal('There is nothing to check: the mail is empty.')
    const examined = await context.examine(raw)
    const reports = examined.map(({ report }) => report)
    const [first] = examined
    return {
      reports,
      mailHtml: first && examined.length === 1 ? drawMail(first.raw, await parseMessage(first.raw), litOf(first.report.evidence)) : '',
      ...(language === undefined ? {} : { told: reports.map((report) => tellIn(language, report)) }),
    }
  },
})
