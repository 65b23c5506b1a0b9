/** A file of events that lures may take as their pretext: `events.yaml`, beside the calendar that Telltale computes itself. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { Refusal, type StoredEvent } from '../model/index.ts'

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
    countries: z.array(z.string().length(2)).max(50).default([]),
    source: z.string().max(500).default('events file'),
  })
  .refine(({ from, to }) => to === undefined || from <= to, 'ends before it begins')

/** @throws Refusal naming the event and the field that is wrong */
export function loadEvents(file: string): readonly StoredEvent[] {
  let given: unknown
  try {
    const text = readFileSync(file, 'utf8')
    if (text.length > FILE_BYTES_MAX) throw new Error('it is too long')
    given = parse(text) ?? []
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
  return result.data.map((one, at) => ({
    ...one,
    id: `event-${at + 1}`,
    kind: 'event',
    to: one.to ?? one.from,
    words: one.words.map(folded),
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
