/** Types of the report, derived from its schema without loading it. */
import type { z } from 'zod'
import type { ATTACK_TYPES, reportSchema, VERDICTS } from './report.schema.ts'

export type Report = z.infer<typeof reportSchema>
export type Verdict = (typeof VERDICTS)[number]
export type AttackType = (typeof ATTACK_TYPES)[number]
export type Evidence = Report['evidence'][number]
