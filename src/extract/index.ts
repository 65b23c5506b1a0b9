/** Message → facts: what a reader sees, and what it really is. Pure; one pass over the HTML. */
import { claimsOf, languageOf, lureOf, spokenWords, storiesOf } from '../claims/index.ts'
import {
  type Attachment,
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
import { soundOf } from '../wording/index.ts'
import { arrivedAt, handoverOf } from './arrival.ts'
import { listAttachments } from './attachments.ts'
import { watchBlankLines } from './blank-lines.ts'
import { tricksIn } from './concealments.ts'
import { detailsOf } from './details.ts'
import { readHeadline } from './headline.ts'
import { type Rendered, walkHtml } from './html-walk.ts'
import { readLinks } from './links.ts'
import { readPages, unseenBecause } from './pages.ts'
import { recipientsOf } from './recipients.ts'
import { isHtmlPart, shownPart } from './shown-part.ts'
import { addVisible } from './source-map.ts'
import { createTextBuilder } from './text-builder.ts'

export { formatOf } from './attachment-content.ts'
export { PICTURE_BYTES_MAX } from './draw-picture.ts'
export { subjectWords } from './headline.ts'
export { readPages } from './pages.ts'
export { type Hop, receivedPath } from './received-path.ts'
export { type DrawnHow, renderMail } from './render-mail.ts'
export { shownPart } from './shown-part.ts'
export { unwrap } from './unwrap.ts'

/** What a reader sees, and nothing else of the mail. */
export const seenText = (message: Message): string => render(shownPart(message)).visible.text

export function extractFacts(raw: Uint8Array, message: Message, sighting: Sighting, gathered: Gathered | null): Findings {
  const shown = shownPart(message)
  const { visible, links: raws, forms, concealments, drawings, imageAlts, base } = render(shown)
  const links = readLinks(raws, visible, forms, base)
  const attachments = listAttachments(raw, message, shown)
  const rebuilt = isReconstructed(sighting)
  const language = languageOf(`${message.subject.text}\n${visible.text}`, besideTheWords(message, imageAlts, attachments, concealments))
  const sound = soundOf(visible, spokenWords(visible.text.slice(0, SOUND_CHARS_MAX), SOUND_WORDS_MAX))
  const heading = readHeadline(message)
  const claims = claimsOf({ message, visible, links, imageAlts, drawings, isReconstructed: rebuilt })
  const sender = message.identity.from[0]?.displayName ?? ''
  const handover = rebuilt ? null : handoverOf(message, sighting, gathered?.authentication ?? null)
  const arrived = rebuilt ? null : arrivedAt(sighting)
  const unseen = unseenBecause(gathered?.pages)
  const missing: Partial<Record<FactName, FaultCode>> = {
    ...(sound ? {} : { wording: 'too-few-words' }),
    ...(heading ? {} : { headline: 'too-few-words' }),
    ...(rebuilt ? { identity: 'reconstructed', authentication: 'reconstructed' } : {}),
    ...(!rebuilt && !gathered?.authentication ? { authentication: 'not-authenticated' } : {}),
    ...(handover ? {} : { handover: rebuilt ? 'reconstructed' : 'arrival-not-seen' }),
    ...(arrived ? {} : { arrivedAt: rebuilt ? 'reconstructed' : 'arrival-not-seen' }),
    ...(unseen === null ? {} : { pages: unseen }),
  }
  return {
    facts: {
      message,
      ...(rebuilt ? {} : { identity: message.identity }),
      ...(!rebuilt && gathered?.authentication ? { authentication: gathered.authentication } : {}),
      ...(handover ? { handover } : {}),
      ...(arrived ? { arrivedAt: arrived } : {}),
      text: visible,
      links,
      concealments: [...headerTricks(message), ...concealments],
      forms,
      attachments,
      claims,
      lure: lureOf(message.subject, visible, links, attachments, language, {
        sound: sound?.leanings ?? null,
        headline: heading?.leanings ?? null,
        tone: sound?.wording ?? heading?.headline ?? null,
        sender: rebuilt ? '' : sender,
        claims,
      }),
      ...(sound ? { wording: sound.wording } : {}),
      ...(heading ? { headline: { ...heading.headline, bodyLogit: sound?.wording.attackLogit ?? null } } : {}),
      stories: storiesOf(message.subject, visible),
      details: detailsOf(message, visible, claims),
      recipients: recipientsOf(message, sighting),
      language,
      ...(unseen === null ? { pages: readPages(gathered?.pages ?? []) } : {}),
    },
    missing,
  }
}

/** Where a mail has no words, or too few to tell their language: first what else a reader sees, then what only filters do. */
function besideTheWords(
  { identity }: Message,
  imageAlts: Rendered['imageAlts'],
  attachments: readonly Attachment[],
  concealments: readonly Concealment[],
): readonly string[] {
  const names = [
    identity.from[0]?.displayName,
    ...imageAlts.map(({ text }) => text),
    ...attachments.map(({ filename }) => filename?.replace(/\.\w{1,5}$/, '')),
  ]
  return [
    names.slice(0, BESIDES_MAX).join('\n'),
    concealments
      .slice(0, BESIDES_MAX)
      .map(({ text }) => text)
      .join('\n'),
  ]
}
const BESIDES_MAX = 50

/** What a reader takes in before deciding; the model was learned from as much. */
export const SOUND_CHARS_MAX = 4_000
export const SOUND_WORDS_MAX = 600

const NOTHING: Rendered = {
  visible: { part: '', isHtml: false, text: '', runs: [] },
  links: [],
  forms: [],
  concealments: [],
  drawings: [],
  imageAlts: [],
  base: '',
}

function render(part: Part | null): Rendered {
  if (!part) return NOTHING
  const text = part.text ?? ''
  return isHtmlPart(part) ? walkHtml(part.id, text) : renderPlain(part.id, text)
}

function renderPlain(part: string, text: string): Rendered {
  const builder = createTextBuilder()
  const blankLines = watchBlankLines()
  let at = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') blankLines.lineEnd()
    else blankLines.visible(builder.length())
    addVisible(builder, line.endsWith('\r') ? line.slice(0, -1) : line, at, true)
    builder.lineEnd()
    at += line.length + 1
  }
  const visible: VisibleText = { part, isHtml: false, ...builder.finish() }
  const tricks = tricksIn(part, text, { part, start: 0, end: text.length })
  return { ...NOTHING, visible, concealments: [...tricks, ...blankLines.finish(visible)] }
}

/** Tricks in what the reader sees first: subject and display name. */
function headerTricks({ subject, identity }: Message): readonly Concealment[] {
  const named = [...identity.from, ...identity.sender, ...identity.replyTo].slice(0, NAMES_MAX)
  return [
    ...(subject.at ? tricksIn(subject.at.part, subject.text, subject.at) : []),
    ...named.flatMap(({ at, displayName }) => tricksIn(at.part, displayName, at)),
  ]
}

const NAMES_MAX = 10
