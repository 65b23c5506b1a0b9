/**
 * How hard the mail is to spot for a person, after the NIST Phish Scale (NIST TN 2276): the cues that a reader could see, against how well the
 * premise fits. A judge who knows the readers rates the premise there; here four of its five elements are read from the mail, and the fifth
 * (what goes on in the reader's world) is not known and counts nothing, so premises come out low rather than high.
 */
import { CLAIM_STRENGTH_MIN, type Facts, type Lure, type Outcomes, type Signal } from '../model/index.ts'
import { CUE_OF_SIGNAL, type Cue } from './cues.ts'

export interface Difficulty {
  readonly level: 'very' | 'moderate' | 'least'
  /** How many cues, each counted as often as it is there. */
  readonly cues: number
  readonly premise: 'high' | 'medium' | 'low'
  /** Which ones, each once, in the order of their first signal. */
  readonly named: readonly Cue[]
}

/** "Few" cues are 1–8, "some" 9–14, "many" 15 and more. */
const SOME_CUES_MIN = 9
const MANY_CUES_MIN = 15
/** Sum of the elements, each 0 to 8. */
const HIGH_PREMISE_MIN = 18
const MEDIUM_PREMISE_MIN = 11

/** Table of the scale: premise, then few, some, many cues. "Moderately to least" counts as moderate. */
const LEVELS: Readonly<Record<Difficulty['premise'], readonly [Difficulty['level'], Difficulty['level'], Difficulty['level']]>> = {
  high: ['very', 'very', 'moderate'],
  medium: ['very', 'moderate', 'moderate'],
  low: ['moderate', 'moderate', 'least'],
}

export function difficultyOf(signals: readonly Signal[], outcomes: Outcomes, facts: Partial<Facts>): Difficulty {
  const found = signals.flatMap(({ id }) => {
    const outcome = outcomes[id]
    const cue = CUE_OF_SIGNAL[id]
    return cue && outcome?.state === 'fired' ? outcome.findings.map(() => cue) : []
  })
  const greeting: Cue[] = facts.lure?.genericGreeting && !found.includes('generic-greeting') ? ['generic-greeting'] : []
  const cues = [...found, ...greeting]
  const premise = premiseOf(facts)
  const column = cues.length >= MANY_CUES_MIN ? 2 : cues.length >= SOME_CUES_MIN ? 1 : 0
  return { level: LEVELS[premise][column], cues: cues.length, premise, named: [...new Set(cues)] }
}

function premiseOf({ claims = [], lure }: Partial<Facts>): Difficulty['premise'] {
  if (!lure) return 'low'
  const strongest = claims[0]
  const isKnown = strongest !== undefined && strongest.organisation !== null && strongest.strength >= CLAIM_STRENGTH_MIN
  const isOrdinary = ORDINARY.has(lure.object)
  const elements = [
    // Mimics a process or practice: what such an organisation does write about.
    isOrdinary ? (isKnown ? 8 : 4) : 0,
    // Relevance: a name that people deal with.
    isKnown ? 6 : 0,
    // Concern over consequences of doing nothing.
    CONCERNS.has(lure.persuasion) ? 6 : 0,
    // What everybody has been warned of for years works against the lure.
    WARNED_OF.has(lure.object) ? -6 : 0,
  ]
  const sum = elements.reduce((total, element) => total + element, 0)
  return sum >= HIGH_PREMISE_MIN ? 'high' : sum >= MEDIUM_PREMISE_MIN ? 'medium' : 'low'
}

const ORDINARY: ReadonlySet<Lure['object']> = new Set([
  'account',
  'payment',
  'invoice',
  'parcel',
  'subscription',
  'storage-quota',
  'document',
  'security-alert',
  'tax-refund',
])
const CONCERNS: ReadonlySet<Lure['persuasion']> = new Set(['fear', 'urgency', 'authority'])
const WARNED_OF: ReadonlySet<Lure['object']> = new Set(['money', 'prize', 'adult-dating', 'gambling', 'health-product'])
