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
  const outcomes: Record<string, Outcome> = {}
  for (const signal of signals) outcomes[signal.id] = runOne(signal, facts, missing)
  return outcomes
}

function runOne(signal: Signal, facts: Partial<Facts>, missing: Findings['missing']): Outcome {
  const given: Partial<Record<FactName, unknown>> = {}
  for (const need of signal.needs) {
    if (facts[need] === undefined) return { state: 'not-run', missing: need, because: missing[need] ?? 'unreadable' }
    given[need] = facts[need]
  }
  let findings: readonly Finding[]
  try {
    findings = signal.detect(given as Facts)
  } catch {
    // A bug in one signal must not silence the others; it is said in the report, and the fuzz run counts it.
    return { state: 'not-run', missing: signal.needs[0] as FactName, because: 'signal-failed' }
  }
  const [first, ...rest] = findings
  return first === undefined ? { state: 'silent' } : { state: 'fired', findings: [first, ...rest.slice(0, FINDINGS_MAX - 1)] }
}
