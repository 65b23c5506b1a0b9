/** Message → facts: what a reader sees, and what it really is. Pure; one pass over the HTML. */
import { claimsOf, languageOf, lureOf } from '../claims/index.ts'
import {
  type Concealment,
  type FactName,
  type FaultCode,
  type Findings,
  type Gathered,
  isReconstructed,
  type Message,
  type Part,
  type Sighting,
  type VisibleText,
} from '../model/index.ts'
import { listAttachments } from './attachments.ts'
import { tricksIn } from './concealments.ts'
import { type Rendered, walkHtml } from './html-walk.ts'
import { readLinks } from './links.ts'
import { recipientsOf } from './recipients.ts'
import { createTextBuilder } from './text-builder.ts'

export { renderMail } from './render-mail.ts'

export function extractFacts(_raw: Uint8Array, message: Message, sighting: Sighting, gathered: Gathered | null): Findings {
  const { visible, links: raws, forms, concealments, imageAlts } = render(shownPart(message))
  const links = readLinks(raws, visible, forms)
  const rebuilt = isReconstructed(sighting)
  const language = languageOf(`${message.subject.text}\n${visible.text}`)
  const missing: Partial<Record<FactName, FaultCode>> = {
    ...(rebuilt ? { identity: 'reconstructed', authentication: 'reconstructed' } : {}),
    ...(!rebuilt && !gathered?.authentication ? { authentication: 'not-authenticated' } : {}),
    ...(gathered?.pages ? {} : { pages: 'not-visited' }),
  }
  return {
    facts: {
      message,
      ...(rebuilt ? {} : { identity: message.identity }),
      ...(!rebuilt && gathered?.authentication ? { authentication: gathered.authentication } : {}),
      text: visible,
      links,
      concealments: [...headerTricks(message), ...concealments],
      forms,
      attachments: listAttachments(message),
      claims: claimsOf({ message, visible, links, imageAlts, isReconstructed: rebuilt }),
      lure: lureOf(message.subject, visible, links, language),
      recipients: recipientsOf(message, sighting),
      language,
      ...(gathered?.pages ? { pages: gathered.pages } : {}),
    },
    missing,
  }
}

/** The part that mail programs show: the HTML where there is one with anything in it, else the plain text. */
export function shownPart(message: Message): Part | null {
  const texts = message.parts.filter(({ text }) => text !== undefined)
  const find = (type: string) => texts.find((part) => part.type === type && (part.text ?? '').trim() !== '')
  return find('text/html') ?? find('text/plain') ?? texts.find(({ text }) => (text ?? '').trim() !== '') ?? null
}

const NOTHING: Rendered = {
  visible: { part: '', isHtml: false, text: '', runs: [] },
  links: [],
  forms: [],
  concealments: [],
  imageAlts: [],
}

function render(part: Part | null): Rendered {
  if (!part) return NOTHING
  const text = part.text ?? ''
  // Some senders call HTML plain text; every program that sniffs shows it as HTML.
  return part.type === 'text/html' || (part.type !== 'text/plain' && /^\s{0,200}<(?:!doctype|html|body)\b/i.test(text.slice(0, 400)))
    ? walkHtml(part.id, text)
    : renderPlain(part.id, text)
}

function renderPlain(part: string, text: string): Rendered {
  const builder = createTextBuilder()
  let at = 0
  for (const line of text.split('\n')) {
    builder.add(line.replace(/\r$/, ''), at, true)
    builder.lineEnd()
    at += line.length + 1
  }
  const visible: VisibleText = { part, isHtml: false, ...builder.finish() }
  return { ...NOTHING, visible, concealments: tricksIn(part, text, { part, start: 0, end: text.length }) }
}

/** Tricks in what the reader sees first: subject and display name. */
function headerTricks({ subject, identity }: Message): readonly Concealment[] {
  const author = identity.from[0]
  return [
    ...(subject.at ? tricksIn(subject.at.part, subject.text, subject.at) : []),
    ...(author ? tricksIn(author.at.part, author.displayName, author.at) : []),
  ]
}
