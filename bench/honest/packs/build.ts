/** Makes mails out of what a package says: a seeded world for each, its words filled in, plain or HTML. */

import { escaped, isTracked } from '../layouts.ts'
import type { Body, Kind } from '../letter.ts'
import { type Random, randomOf } from '../random.ts'
import type { Made } from '../sources.ts'
import { type World, worldOf } from '../world.ts'

export interface Words {
  readonly subject: string
  readonly text?: string | null
  readonly html?: string | null
}

export function madeOf(
  from: string,
  template: string,
  kind: Kind,
  language: string,
  round: number,
  say: (world: World) => Words | null,
): Made[] {
  const random = randomOf(`${from} ${template} ${language} ${round}`)
  const world = worldOf(language, kind, isTracked(kind, random.next) && random.chance(0.5), random)
  const words = say(world)
  if (words === null || words.subject.trim() === '' || (!words.text && !words.html)) return []
  const body: Body = {
    kind,
    language,
    subject: words.subject.replace(/\s+/g, ' ').trim(),
    text: words.text || null,
    html: words.html || null,
  }
  return [{ package: from, template, body, world }]
}

/** Plain text as the HTML that simple senders make of it: paragraphs, line breaks and live addresses. */
export function htmlOfText(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${linked(escaped(paragraph)).replaceAll('\n', '<br />\n')}</p>`)
    .join('\n')
}

const linked = (html: string) => html.replace(/https?:\/\/[^\s<>"]+[^\s<>".,)]/g, (url) => `<a href="${url}">${url}</a>`)

/** A bare body in the page of its sender: nothing, a plain page, or a framed one with the sender's logo. */
export function pageOf(inner: string, world: World): string {
  const { organisation, random, language } = world
  const style = random.int(0, 2)
  if (style === 0) return `<html lang="${language}" dir="ltr">\n<head>\n</head>\n<body>\n${inner}\n</body>\n</html>`
  if (style === 1)
    return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body style="font-family:Arial,sans-serif;color:#333">\n${inner}\n</body></html>`
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head><body style="background:#f2f2f2"><div style="max-width:600px;margin:auto;background:#fff;padding:24px"><img src="https://${organisation.cdn}/logo.png" alt="${escaped(organisation.name)}" height="40">\n${inner}\n<hr><small>${escaped(organisation.street)}</small></div></body></html>`
}

/** Plain alone, HTML alone, or both, as a sender would choose. */
export function eitherOf(text: string, random: Random, world: World): Pick<Words, 'text' | 'html'> {
  const html = random.chance(0.55) ? pageOf(htmlOfText(text), world) : null
  return { html, text: html !== null && random.chance(0.4) ? null : text }
}

/** A stretch of time in the words of a language. */
export function durationOf(language: string, amount: number, unit: 'minute' | 'hour' | 'day'): string {
  return new Intl.NumberFormat(language.replace('_', '-'), { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
}

export const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ckb', 'ur'])
