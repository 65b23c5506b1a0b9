/** The samples, judged with nobody asked and a fixed clock: the same on any machine. */
import { readdirSync, readFileSync } from 'node:fs'
import { analyze, type Report } from '../src/index.ts'

export const SAMPLES = readdirSync('samples')
  .filter((name) => name.endsWith('.eml'))
  .sort()

export async function judgeSample(name: string): Promise<Report> {
  const [report] = await analyze(readFileSync(`samples/${name}`), { receivedAt: new Date('2025-10-01T12:00:00Z') })
  if (!report) throw new RangeError(`no report for ${name}`)
  return report
}

/** What a golden report holds: all but the versions, which move with every change of any rule. */
export const goldenText = ({ version: _, ...report }: Report): string => `${JSON.stringify(report, null, 2)}\n`
