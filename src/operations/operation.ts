/** One thing a caller may ask: schema in, schema out, a sentence, and how to do it. HTTP routes and OpenAPI come from these. */
import type { z } from 'zod'
import type { Painter, Workspace } from './context.ts'

export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly summary: string
  readonly method: 'get' | 'post'
  /** Below `/api/v1`, with `{caseId}` places. */
  readonly path: string
  /** May be asked without a token from this machine. */
  readonly isOpen: boolean
  readonly input: Input
  readonly output: Output
  run(context: ServiceContext, input: z.output<Input>): Promise<z.input<Output>>
}

/** What a running service offers its operations. */
export interface ServiceContext {
  readonly workspace: Workspace
  examine(raw: Uint8Array): Promise<readonly import('../model/index.ts').Report[]>
  readonly startedAt: string
  /** null where no browser is installed. */
  readonly painter: Painter | null
}

/** Keeps the types of input and output together where an operation is written down. */
export const operation = <Input extends z.ZodType, Output extends z.ZodType>(one: Operation<Input, Output>): Operation<Input, Output> => one
