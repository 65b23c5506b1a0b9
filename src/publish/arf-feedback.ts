/** The part of an abuse report that machines read: RFC 5965 §3, fields as in a header section (RFC 5322 §2.2), ASCII only. */
import type { Report } from '../model/index.ts'
import { indicatorsOf } from './indicators.ts'
import { returnPath } from './mail-source.ts'
import { authorAddress, mailDate, type Publication, type PublishedCase } from './publication.ts'

export const USER_AGENT = 'Telltale'

/** RFC 5322 §2.1.1 less the name of the field: an address has no place to fold at. */
const URI_CHARS_MAX = 900

export function feedbackFields(one: PublishedCase, publication: Publication): readonly string[] {
  const { report, sightings } = one
  const indicators = indicatorsOf({ ...publication, cases: [one] })
  const domains = new Set(indicators.filter(({ type }) => type === 'domain').map(({ value }) => value))
  const author = authorAddress(report)?.split('@').at(-1)
  // RFC 5965 §3.2: the domain that the mail says it is from is what a domain's owner wants to hear of.
  if (domains.size === 0 && author !== undefined) domains.add(author)
  const uris = indicators.filter(({ type }) => type === 'url').map(({ value }) => asciiUri(value))
  const from = returnPath(one)
  return [
    // §3.1: required, once each.
    field('Feedback-Type', feedbackType(report)),
    field('User-Agent', `${USER_AGENT}/${report.version.program}`),
    field('Version', '1'),
    // §3.2: optional, once each.
    from === null ? '' : field('Original-Mail-From', `<${from}>`),
    field('Arrival-Date', mailDate(report.sighting.receivedAt)),
    sightings > 1 ? field('Incidents', String(sightings)) : '',
    // §3.3: optional, any number.
    ...[...domains].map((domain) => field('Reported-Domain', domain)),
    ...uris.filter((uri) => uri.length <= URI_CHARS_MAX).map((uri) => field('Reported-URI', uri)),
  ].filter((line) => line !== '')
}

/** §7.3: `fraud` is fraud or phishing, `abuse` any mail nobody asked for. */
const feedbackType = ({ verdict }: Report): string => (verdict === 'attack' || verdict === 'suspicious' ? 'fraud' : 'abuse')

/** RFC 3986 §2: an address is ASCII without spaces; what is not is encoded, so that no value can begin a field of its own. */
const asciiUri = (uri: string): string => uri.toWellFormed().replace(/[^\x21-\x7e]+/g, (run) => encodeURIComponent(run))

const field = (name: string, value: string): string => `${name}: ${value.replace(/[^\x20-\x7e]+/g, '').trim()}\r\n`
