/** A file of events that lures may take as their pretext, beside the calendar that Telltale computes itself: YAML or JSON, a list; or CSV, one a row. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { eventIdOf } from '../model/event.ts'
import { Refusal, type StoredEvent } from '../model/index.ts'
import { eventsOfCsv } from './events-csv.ts'

const FILE_BYTES_MAX = 5_000_000
const EVENTS_MAX = 20_000
const day = z.iso.date()

const event = z
  .strictObject({
    name: z.string().min(1).max(300),
    from: day,
    to: day.optional().describe('Its last day; the first when absent.'),
    words: z.array(z.string().min(2).max(100)).min(1).max(200).describe('Words or short phrases; a lure that fits must say one of them.'),
    brands: z.array(z.string().max(100)).max(50).default([]).describe('Ids of organisations that it is about; none: anybody.'),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'is no country in two capitals (ISO 3166-1)'))
      .max(50)
      .default([]),
    source: z.string().max(500).default('events file'),
  })
  .refine(({ from, to }) => to === undefined || from <= to, 'ends before it begins')
  .refine(({ words }) => words.every((word) => folded(word).length > 1), 'has a word without letters')

/** @throws Refusal naming the event and the field that is wrong */
export function loadEvents(file: string): readonly StoredEvent[] {
  let given: unknown
  try {
    const text = readFileSync(file, 'utf8')
    if (text.length > FILE_BYTES_MAX) throw new Error('it is too long')
    given = file.toLowerCase().endsWith('.csv') ? eventsOfCsv(text) : (parse(text) ?? [])
  } catch (cause) {
    throw new Refusal(
      `The events file ${file} could not be read: ${cause instanceof Error ? cause.message.split('\n')[0] : 'unknown reason'}`,
      {
        cause,
      },
    )
  }
  const result = z.array(event).max(EVENTS_MAX).safeParse(given)
  if (!result.success) {
    const issue = result.error.issues[0]
    const [index, ...field] = issue?.path ?? []
    const place = typeof index === 'number' ? `in event ${index + 1}${field.length > 0 ? ` at “${field.join('.')}”` : ''}` : ''
    throw new Refusal(`The events file ${file} is wrong ${place}: ${issue?.message ?? 'not understood'}.`)
  }
  return result.data.map((one) => ({
    ...one,
    id: eventIdOf(one.name, one.from),
    kind: 'event',
    to: one.to ?? one.from,
    words: [...new Set(one.words.map(folded))],
  }))
}

/** As words of mails are compared: lower case, accents off, one blank between. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
