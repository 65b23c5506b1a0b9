/** `lab.yaml`: how the hosts of a page laboratory behave, where plain files are not enough. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Refusal } from '../model/index.ts'

const FILE_BYTES_MAX = 1_000_000
const path = z.string().regex(/^\//, 'a path starts with /').max(500)

const route = z
  .strictObject({
    redirect: z.string().max(2_000).optional(),
    by: z.enum(['http', 'meta', 'script', 'form']).default('http'),
    status: z.int().min(200).max(599).optional(),
    file: z.string().max(300).optional(),
    delay: z.int().min(0).max(120_000).default(0).describe('Milliseconds before the answer.'),
    endless: z.boolean().default(false).describe('The body never ends.'),
    bytes: z.int().min(0).max(1_000_000_000).optional().describe('A body of as many bytes.'),
    broken: z.boolean().default(false).describe('The connection is cut in the middle.'),
    headers: z.record(z.string(), z.string()).default({}),
  })
  .describe('What one path answers.')

const host = z.strictObject({
  schemes: z
    .array(z.enum(['http', 'https']))
    .min(1)
    .default(['http', 'https']),
  certificate: z
    .strictObject({
      names: z.array(z.string().max(253)).max(50).optional(),
      expired: z.boolean().default(false),
      selfSigned: z.boolean().default(false),
      ageDays: z.number().min(0).max(3_650).default(60),
    })
    .optional(),
  headers: z.record(z.string(), z.string()).default({}),
  addresses: z.array(z.string().max(60)).max(10).default([]).describe('What its name answers; a public address when empty.'),
  routes: z.record(path, route).default({}),
  cloak: z
    .array(
      z.strictObject({ userAgent: z.string().max(200), file: z.string().max(300).optional(), redirect: z.string().max(2_000).optional() }),
    )
    .default([])
    .describe('The first whose words stand in the User-Agent decides.'),
})

export const labPlanSchema = z.strictObject({
  entries: z.array(z.url().max(2_000)).max(5_000).default([]).describe('Pages to visit besides the index.html of each host.'),
  skip: z.array(z.string().max(253)).max(5_000).default([]).describe('Hosts whose index.html is no page to visit.'),
  hosts: z.record(z.string().max(253), host).default({}),
})

/** All defaults when the file is not there. @throws Refusal naming the field that is wrong */
export function loadLabPlan(file: string): z.output<typeof labPlanSchema> {
  if (!existsSync(file)) return labPlanSchema.parse({})
  let given: unknown
  try {
    const text = readFileSync(file, 'utf8')
    if (text.length > FILE_BYTES_MAX) throw new Error('it is too long')
    given = parse(text) ?? {}
  } catch (cause) {
    throw new Refusal(`${file} could not be read: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason'}`, { cause })
  }
  const result = labPlanSchema.safeParse(given)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new Refusal(`${file} is wrong at “${issue?.path.join('.') ?? ''}”: ${issue?.message ?? 'not understood'}.`)
}
