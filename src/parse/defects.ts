/** Collects defects, few of each kind: a thousand broken lines say no more than ten. */
import type { Defect, DefectCode, MessageAt } from '../model/index.ts'
import { DEFECTS_MAX } from './limits.ts'

const SAME_CODE_MAX = 10

export interface DefectList {
  readonly all: Defect[]
  add(code: DefectCode, at: MessageAt, detail?: string): void
}

export function collectDefects(): DefectList {
  const all: Defect[] = []
  const counts = new Map<DefectCode, number>()
  return {
    all,
    add(code, at, detail) {
      const count = (counts.get(code) ?? 0) + 1
      counts.set(code, count)
      if (count <= SAME_CODE_MAX && all.length < DEFECTS_MAX)
        all.push(detail === undefined ? { code, at } : { code, at, detail: detail.slice(0, 80) })
    },
  }
}
