/** The forms a digest can be had in. Secrets are replaced here, before any writer sees it. */
import { type FeedPlace, writeAtom } from './atom.ts'
import { type Digest, withoutSecrets } from './digest.ts'
import { writeDigestMail } from './digest-mail.ts'
import { writeDigestHtml, writeDigestMarkdown } from './digest-text.ts'
import { DEFAULT_WRITING, type Operator } from './publication.ts'

export const DIGEST_FORMATS = ['md', 'html', 'eml', 'atom'] as const
export type DigestFormat = (typeof DIGEST_FORMATS)[number]

export const DIGEST_MEDIA_TYPES: Readonly<Record<DigestFormat, string>> = {
  md: 'text/markdown;charset=utf-8',
  html: 'text/html;charset=utf-8',
  eml: 'message/rfc822',
  atom: 'application/atom+xml;charset=utf-8',
}

const NOWHERE: FeedPlace = { self: null, pageOf: null }

export async function writeDigest(
  digest: Digest,
  format: DigestFormat,
  operator: Operator | null,
  place: FeedPlace = NOWHERE,
): Promise<string> {
  const safe = withoutSecrets(digest)
  const who = operator ?? DEFAULT_WRITING.operator
  if (format === 'md') return writeDigestMarkdown(safe)
  if (format === 'html') return writeDigestHtml(safe)
  return format === 'eml' ? writeDigestMail(safe, who) : writeAtom(safe, who, place)
}
