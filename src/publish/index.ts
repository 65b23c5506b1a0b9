/** Cases and campaigns as others read them. Secrets are replaced here, before any writer sees the publication. */
import { writeArf } from './arf.ts'
import { writeHosts, writeRpz } from './blocklists.ts'
import { writeCsv } from './csv.ts'
import { writeJson } from './json.ts'
import { writeMisp } from './misp.ts'
import type { Format, Publication, Writing } from './publication.ts'
import { redact } from './redact.ts'
import { writeStix } from './stix.ts'
import { writeXarf } from './xarf.ts'
import { writeXarfMail } from './xarf-mail.ts'

export type { FeedPlace } from './atom.ts'
export type { Digest, DigestEntry } from './digest.ts'
export { DIGEST_FORMATS, DIGEST_MEDIA_TYPES, type DigestFormat, writeDigest } from './digest-formats.ts'
export type { Format, Operator, Publication, PublishedCase, Writing } from './publication.ts'
export { redact, redactText } from './redact.ts'
export { ARCHIVE_PASSWORD, harmlessName, sealedArchive } from './sealed-archive.ts'
export * from './write-up/index.ts'

type Write = (publication: Publication, writing?: Partial<Writing>) => string | Uint8Array

const withoutSecrets =
  (write: Write): Write =>
  (publication, writing) =>
    write(publication.isRedacted ? redact(publication) : publication, writing)

export const FORMATS = {
  stix: {
    name: 'STIX 2.1',
    mediaType: 'application/stix+json;version=2.1',
    extension: 'stix.json',
    summary: 'A bundle for threat intelligence platforms: campaign, indicators, sightings and observed mails.',
    write: withoutSecrets(writeStix),
  },
  misp: {
    name: 'MISP event',
    mediaType: 'application/json',
    extension: 'misp.json',
    summary: 'An event to import into MISP: attributes, with what to search for flagged.',
    write: withoutSecrets(writeMisp),
  },
  csv: {
    name: 'CSV',
    mediaType: 'text/csv;charset=utf-8;header=present',
    extension: 'csv',
    summary: 'A table of the indicators for spreadsheets and scripts.',
    write: withoutSecrets(writeCsv),
  },
  json: {
    name: 'JSON',
    mediaType: 'application/json',
    extension: 'json',
    summary: 'The reports as the API gives them, in one document.',
    write: withoutSecrets(writeJson),
  },
  rpz: {
    name: 'Response Policy Zone',
    mediaType: 'text/dns',
    extension: 'rpz.zone',
    summary: 'A zone that makes a resolver deny the domains of attacks.',
    write: withoutSecrets(writeRpz),
  },
  hosts: {
    name: 'Hosts file',
    mediaType: 'text/plain;charset=utf-8',
    extension: 'hosts.txt',
    summary: 'The domains of attacks as lines of a hosts file.',
    write: withoutSecrets(writeHosts),
  },
  arf: {
    name: 'ARF abuse report',
    mediaType: 'message/rfc822',
    extension: 'arf.eml',
    summary: 'A mail to an abuse desk on the newest case, for people and machines (RFC 5965).',
    write: withoutSecrets(writeArf),
  },
  xarf: {
    name: 'X-ARF v4 abuse report',
    mediaType: 'application/json',
    extension: 'xarf.json',
    summary: 'A report to an abuse desk on the newest case, with the mail as evidence.',
    write: withoutSecrets(writeXarf),
  },
  'xarf-mail': {
    name: 'X-ARF v4 by mail',
    mediaType: 'message/rfc822',
    extension: 'xarf.eml',
    summary: 'The X-ARF report with its covering mail, for people and machines.',
    write: withoutSecrets(writeXarfMail),
  },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS
