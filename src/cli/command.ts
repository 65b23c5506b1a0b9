/** A command of the command line: flags as data, so that parsing, help and shell completion come from one table. */
import type { Context } from '../operations/index.ts'

export interface Flag {
  readonly type: 'string' | 'boolean'
  readonly isMany?: boolean
  /** Shown in help after a string flag: `--data DIR`. */
  readonly value?: string
  readonly says: string
}

export type FlagValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export interface Invocation {
  readonly flags: FlagValues
  readonly paths: readonly string[]
  readonly openContext: (flags: FlagValues) => Promise<Context>
  readonly startService: (flags: FlagValues) => Promise<void>
  readonly terminal: Terminal
}

export interface Terminal {
  write(text: string): void
  warn(text: string): void
  readonly isOutTty: boolean
  readonly isErrTty: boolean
  /** As the environment says it, `de_AT.UTF-8`; absent when it does not. */
  readonly language?: string | undefined
}

export interface Command {
  readonly name: string
  readonly summary: string
  /** What follows the flags: `PATH…`, or '' for nothing. */
  readonly operands: string
  readonly flags: Readonly<Record<string, Flag>>
  /** @returns exit code: 0 done, 1 the answer is "attack", 2 could not run */
  run(invocation: Invocation): Promise<number>
}

export const listOf = (value: FlagValues[string]): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []
export const textOf = (value: FlagValues[string]): string | undefined => (typeof value === 'string' ? value : undefined)

/** A whole number from a flag, or a refusal that names the flag. */
export function numberOf(flags: FlagValues, name: string, fallback: number): number {
  const text = textOf(flags[name])
  if (text === undefined) return fallback
  if (!/^\d{1,9}$/.test(text)) throw new FlagError(`--${name} wants a whole number, not “${text}”.`)
  return Number(text)
}

export class FlagError extends Error {}
