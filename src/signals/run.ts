/** Runs signals over the facts of one case. A signal sees only what it declared; a missing fact makes it *not run*. */
import {
  type FactName,
  type Facts,
  FINDINGS_MAX,
  type Finding,
  type Findings,
  type Outcome,
  type Outcomes,
  type Signal,
} from '../model/index.ts'

export function runSignals(signals: readonly Signal[], { facts, missing }: Findings): Outcomes {
  const { needs, groupOf } = groupedByNeeds(signals)
  const given = needs.map((names) => givenFor(names, facts, missing))
  const outcomes: Record<string, Outcome> = {}
  for (const [at, signal] of signals.entries()) outcomes[signal.id] = runOne(signal, given[groupOf[at] as number] as Given)
  return outcomes
}

interface Groups {
  readonly needs: readonly (readonly FactName[])[]
  /** For each signal, where its needs stand. */
  readonly groupOf: readonly number[]
}
/** Many signals need the same, and are given the same: picked once a mail, not once a signal. */
const known = new WeakMap<readonly Signal[], Groups>()

function groupedByNeeds(signals: readonly Signal[]): Groups {
  const held = known.get(signals)
  if (held) return held
  const keys = signals.map((signal) => signal.needs.join(' '))
  const first = [...new Set(keys)]
  const made = {
    needs: first.map((key) => (signals[keys.indexOf(key)] as Signal).needs),
    groupOf: keys.map((key) => first.indexOf(key)),
  }
  known.set(signals, made)
  return made
}

/** The facts that were declared, or what is said where one of them is not there. */
type Given = { readonly facts: Facts; readonly notRun: null } | { readonly facts: null; readonly notRun: Outcome }

function givenFor(needs: readonly FactName[], facts: Partial<Facts>, missing: Findings['missing']): Given {
  const given: Partial<Record<FactName, unknown>> = {}
  for (const need of needs) {
    if (facts[need] === undefined)
      return { facts: null, notRun: { state: 'not-run', missing: need, because: missing[need] ?? 'unreadable' } }
    given[need] = facts[need]
  }
  return { facts: given as Facts, notRun: null }
}

const SILENT: Outcome = { state: 'silent' }

function runOne(signal: Signal, given: Given): Outcome {
  if (given.notRun) return given.notRun
  let findings: readonly Finding[]
  try {
    findings = signal.detect(given.facts)
  } catch {
    // A bug in one signal must not silence the others; it is said in the report, and the fuzz run counts it.
    return { state: 'not-run', missing: signal.needs[0] as FactName, because: 'signal-failed' }
  }
  const [first] = findings
  return first === undefined ? SILENT : { state: 'fired', findings: [first, ...findings.slice(1, FINDINGS_MAX)] }
}
