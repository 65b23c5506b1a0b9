import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId, Report } from '../../model/index.ts'
import type { PublishedCase } from '../publication.ts'
import { type Drafting, draftWriteUp } from './draft.ts'
import { toHtml } from './markdown.ts'
import { writeUpPage } from './page.ts'
import { sampleOf } from './sample.ts'

const idOf = (at: number): CaseId => `sha256:${at.toString(16).padStart(64, '0')}`
const caseOf = (at: number, given: Partial<Report> = {}): PublishedCase => ({
  caseId: idOf(at),
  firstSeenAt: `2025-09-0${at}T08:30:00.000Z`,
  lastSeenAt: `2025-09-0${at}T08:30:00.000Z`,
  sightings: 1,
  report: {
    caseId: idOf(at),
    verdict: 'attack',
    attackType: 'credential-phishing',
    attackScore: 90 + at,
    brand: { name: 'DHL', organisation: 'dhl', role: 'impersonated' },
    lure: { object: 'parcel', action: 'pay', persuasion: 'urgency' },
    language: 'de',
    difficulty: { level: 'moderate', cues: 3, premise: 'high', named: ['generic-greeting'] },
    subject: 'Ihr Paket [wartet](http://evil.example)',
    from: 'DHL <a@parcels.example>',
    authentication: null,
    claims: [],
    evidence: [
      {
        signal: 'foreign-link',
        title: 'Foreign link',
        kind: 'contradiction',
        message: 'none-such',
        values: {},
        says: 'The mail says it is from DHL, but its main link opens box[.]example.',
        at: { part: 'HEADER', field: 'From', start: 0, end: 4 },
        share: 1,
      },
    ],
    links: [],
    pages: [],
    iocs: [{ type: 'domain', value: 'box.example' }],
    advice: ['Do not pay.'],
    version: { program: '0.1.0', ruleset: 'r', model: 'm' },
    ...given,
  } as unknown as Report,
})
const drafting = (given: Partial<Drafting> = {}): Drafting => ({
  publication: {
    id: 'campaign:0000000000000001',
    title: '',
    madeAt: '2025-09-10T00:00:00.000Z',
    cases: [caseOf(1), caseOf(2)],
    secrets: ['robin@trap.example'],
    isRedacted: true,
  },
  cases: 2,
  text: 'Guten Tag robin@trap.example\n# Ihr Paket\n',
  reasons: ['No campaign before it used the name of DHL.'],
  occasions: ['It fits the moment: Black Friday.'],
  ties: ['2 mails lead to box.example'],
  pictures: ['mail.jpg'],
  ...given,
})

test('the draft has each part of a write-up, in the order of a reader', () => {
  const heads = [...draftWriteUp(drafting()).matchAll(/^## (.*)$/gm)].map(([, head]) => head)
  assert.deepEqual(heads, [
    'The mail',
    'What it claims',
    'What does not add up',
    'The page behind it',
    'Who and how many',
    'Why now',
    'Why it is worth telling',
    'How hard it is to spot',
    'Indicators',
    'What readers should do',
  ])
})
test('what is not known has no heading', () => {
  const text = draftWriteUp(drafting({ occasions: [], reasons: [] }))
  assert.doesNotMatch(text, /Why now|worth telling/)
})
test('the trap’s addresses do not leave, unless that is asked for', () => {
  assert.doesNotMatch(draftWriteUp(drafting()), /robin/)
  const { publication } = drafting()
  assert.match(draftWriteUp(drafting({ publication: { ...publication, isRedacted: false } })), /robin@trap/)
})
test('hostile words are text, and their addresses cannot be pressed', () => {
  const html = toHtml(draftWriteUp(drafting()))
  assert.doesNotMatch(html, /<a |http:|evil\.example|<h1>Ihr Paket/)
  assert.match(html, /evil\[\.\]example/)
})
test('what does not add up about a header field is numbered there, as in the list', () => {
  const text = draftWriteUp(drafting())
  assert.match(text, /\| From \| DHL .*\*\*\(1\)\*\* \|/)
  assert.match(text, /^- \*\*\(1\)\*\* The mail says/m)
})
test('where the main link leads is told once, however many say so; the others are named by their titles', () => {
  const at = { part: '1', start: 0, end: 4 }
  const tells = (signal: string, says: string, site = 't.example') => ({
    ...{ signal, title: `Title of ${signal}`, kind: 'contradiction', message: 'none-such', says, at, share: 1 },
    values: { name: 'DHL', site },
  })
  const draftOf = (evidence: readonly object[]) =>
    draftWriteUp(drafting({ publication: { ...drafting().publication, cases: [caseOf(1, { evidence } as unknown as Partial<Report>)] } }))
  const once = draftOf([
    tells('foreign-link', 'The link hides.'),
    tells('link-without-https', 'The link has no lock.'),
    tells('shared-host-link', 'The link is short.'),
  ])
  assert.match(once, /\*\*\(1\)\*\* The link hides\.\n- \*\*\(2\)\*\* The link has no lock\./)
  assert.doesNotMatch(once, /The link is short/)
  assert.match(once, /Also: [^\n]*Title of shared-host-link/)
  const other = draftOf([tells('foreign-link', 'The link hides.'), tells('shared-host-link', 'Another is short.', 'other.example')])
  assert.match(other, /Another is short/)
})
test('the sample is of the verdict that most have, and what most speaks against it', () => {
  const cases = [caseOf(1), caseOf(2), caseOf(3, { verdict: 'benign', attackScore: 99 })]
  assert.equal(sampleOf(cases)?.caseId, idOf(2))
  assert.equal(sampleOf([]), undefined)
})
test('what a reader forwarded does not stand for the mails themselves, however much speaks against it', () => {
  const forward = caseOf(4, { attackScore: 100, subject: 'Fwd: Ihr Paket', brand: null })
  assert.equal(sampleOf([caseOf(1), caseOf(2), forward])?.caseId, idOf(2))
})
test('a name is told once, however it was found', () => {
  const claim = (name: string, places: number) => ({ name, places: Array.from({ length: places }, () => ({})) })
  const claims = [claim('DHL', 3), claim('DHL', 1), claim('Post', 1)] as unknown as Report['claims']
  const text = draftWriteUp(drafting({ publication: { ...drafting().publication, cases: [caseOf(1, { claims })] } }))
  assert.match(text, /“DHL” in 4 places/)
  assert.match(text, /“Post” in one place/)
  assert.equal(text.match(/It says “DHL”/g)?.length, 1)
})
test('subjects, which have commas of their own, are parted by semicolons; ones that all came once need no counts', () => {
  const cases = [caseOf(1, { subject: 'Last, and final' }), caseOf(2, { subject: 'Wait!' })]
  const text = draftWriteUp(drafting({ publication: { ...drafting().publication, cases } }))
  assert.match(text, /\| Subjects \| Last, and final; Wait! \|/)
})
test('of a mail that names nobody we know the title says that it is a subject', () => {
  const one = caseOf(1, { brand: null, subject: 'Re:' })
  assert.match(draftWriteUp(drafting({ publication: { ...drafting().publication, cases: [one] } })), /^# A mail with the subject “Re:”$/m)
})
test('a link whose address would run something is only its words', () => {
  const page = writeUpPage('[one](javascript:alert(1)) [two](data:text/html,x "t") [three](https://desk.example/)', new Map())
  assert.match(page, /<p>one two <a href="https:\/\/desk\.example\/">three<\/a><\/p>/)
})
test('as one page it holds its pictures, and none of another place', () => {
  const page = writeUpPage('# A\n\n![Mail](mail.jpg)\n\n![Far](https://far.example/x.jpg)', new Map([['mail.jpg', Buffer.from('x')]]))
  assert.match(page, /src="data:image\/jpeg;base64,eA=="/)
  assert.doesNotMatch(page, /far\.example/)
})
