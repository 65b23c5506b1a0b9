/** A report as a short page of plain text. */
import { type PlainOptions, renderPlain } from '../explain/index.ts'
import type { Report } from '../model/index.ts'
import { sentenceTemplates } from '../pipeline/index.ts'

export const renderText = (report: Report, options: PlainOptions): string =>
  renderPlain(report, { ...options, templates: sentenceTemplates() })
