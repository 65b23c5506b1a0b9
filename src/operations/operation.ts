/** One thing a caller may ask: schema in, schema out, a sentence, and how to do it. HTTP routes and OpenAPI come from these. */
import type { z } from 'zod'
import type { Role } from '../model/index.ts'
import type { Examined } from '../pipeline/index.ts'
import type { Access, AuditLog, DiskState } from '../ports/index.ts'
import type { Painter, Workspace } from './context.ts'
import type { MailPictures } from './mail-pictures.ts'

export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly summary: string
  readonly method: 'get' | 'post'
  /** Below `/api/v1`, with `{caseId}` places. */
  readonly path: string
  /** The least role that may ask; `anyone-here`: also without a token, from this machine. */
  readonly mayAsk: Role | 'anyone-here'
  /** Whether asking it stands in the audit log. If left out: when it changes something, so when it is posted; what takes data out says so itself. */
  readonly isNoted?: boolean
  /** The body of a request is the source of a mail, given as `raw`; what else is asked stands in the address. */
  readonly takesMail?: true
  readonly input: Input
  readonly output: Output
  /** @param by name of who asks, kept beside what they say */
  run(context: ServiceContext, input: z.output<Input>, by: string): Promise<z.input<Output>>
}

/** What a running service offers its operations. */
export interface ServiceContext {
  readonly workspace: Workspace
  readonly access: Access
  readonly audit: AuditLog
  examine(raw: Uint8Array): Promise<readonly Examined[]>
  /** null where nobody watches it. */
  readonly disk: DiskState | null
  readonly startedAt: string
  /** Where mail is taken, as the settings say. */
  readonly smtp?: { readonly host: string; readonly port: number }
  /** null where no browser is installed. */
  readonly painter: Painter | null
  /** null where no browser is installed that could paint them. */
  readonly pictures: MailPictures | null
}

/** Keeps the types of input and output together where an operation is written down. */
export const operation = <Input extends z.ZodType, Output extends z.ZodType>(one: Operation<Input, Output>): Operation<Input, Output> => one
