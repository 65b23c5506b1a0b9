import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FAULTS } from '../model/index.ts'
import {
  adviceFor,
  catalogueOf,
  evidenceSentence,
  flaws,
  headline,
  LANGUAGES,
  languageFor,
  placeInWords,
  safeText,
  sentence,
  signalWordsOf,
} from './index.ts'

const PLACEHOLDER = /\{[a-z]+\}/g
/** Every text with the way to it. */
const texts = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inside]) => texts(inside, `${path} ${name}`))
      : []
const flat = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : []

/** Of each text, by its way through the catalogue, the values it has a place for. */
const holes = (value: unknown, way = ''): Record<string, string[]> =>
  typeof value === 'string'
    ? { [way]: value.match(PLACEHOLDER)?.sort() ?? [] }
    : Object.fromEntries(Object.entries(value as object).flatMap(([key, one]) => Object.entries(holes(one, `${way}/${key}`))))

for (const language of LANGUAGES) {
  test(`${language} says everything, with the same values as English`, () => {
    const [mine, english] = [catalogueOf(language), catalogueOf('en')]
    assert.equal(mine.language, language)
    for (const part of ['headlines', 'advice', 'places', 'defects', 'casePage'] as const) {
      const told = new Map(texts(mine[part]))
      for (const [key, said] of texts(english[part]))
        assert.deepEqual(told.get(key)?.match(PLACEHOLDER)?.sort(), said.match(PLACEHOLDER)?.sort(), `${part}${key}`)
    }
    assert.deepEqual(holes(mine.check), holes(english.check))
    assert.deepEqual(Object.keys(mine.faults).sort(), Object.keys(FAULTS).sort())
    assert.deepEqual(
      flat(mine).filter((text) => text.trim() === ''),
      [],
    )
    assert.match(`${mine.checks(1)} ${mine.checks(3)}`, /^1 .+ 3 .+/)
  })
}

test('advice ends in the sense of "if in doubt, leave it out"', () => {
  const grounds = {
    verdict: 'attack',
    attackType: 'credential-phishing',
    brand: null,
    lure: { object: 'account', action: 'log-in', persuasion: 'fear' },
  } as const
  for (const language of LANGUAGES) assert.equal(adviceFor(grounds, language).at(-1), catalogueOf(language).advice.leaveIt)
})

test('a sentence is told in the language asked for, its values cleaned and defanged', () => {
  const evidence = { signal: 'foreign-link', message: 'opens', values: { name: 'Acme', opens: 'evil.example' }, says: 'English.' }
  assert.equal(evidenceSentence(evidence, 'de'), 'Die Mail sagt, sie sei von Acme, aber ihr wichtigster Link öffnet evil[.]example.')
  assert.equal(evidenceSentence(evidence, 'en'), 'English.')
  assert.equal(evidenceSentence({ ...evidence, signal: 'not-there' }, 'de'), 'English.')
})

test('a hostile name stays a name', () => {
  const report = {
    verdict: 'attack',
    brand: { name: 'http://evil.example/\u202e{name}', organisation: null, role: 'unverified' },
    attackScore: 90,
    evidence: [],
    notRun: [],
  } as const
  for (const language of LANGUAGES) {
    const said = headline(report as unknown as Parameters<typeof headline>[0], language)
    assert.ok(!said.includes('http://') && !said.includes('\u202e'))
  }
})

for (const [wanted, language] of [
  ['de-AT,de;q=0.9,en;q=0.8', 'de'],
  ['pt_BR.UTF-8', 'pt'],
  ['ja, fr;q=0.5', 'fr'],
  ['en;q=0.2, nl;q=0.7', 'nl'],
  ['es;q=0, it', 'en'],
  ['C', 'en'],
  ['', 'en'],
  [undefined, 'en'],
] as const)
  test(`"${wanted}" is answered in ${language}`, () => assert.equal(languageFor(wanted), language))

test('places are told in plain words, and the name of a field is a hostile value, too', () => {
  const around = {
    links: [{ at: { part: '1', start: 5, end: 30 } }],
    attachments: [{ part: '2' }],
  } as unknown as Parameters<typeof placeInWords>[1]
  const place = (at: Parameters<typeof placeInWords>[0], language?: 'nl') => placeInWords(at, around, language)
  const header = { part: 'HEADER', start: 0, end: 9 }
  assert.equal(place({ ...header, field: 'SUBJECT' }), 'in the subject')
  assert.equal(place({ ...header, field: 'subject' }, 'nl'), 'in het onderwerp')
  assert.equal(place({ ...header, field: 'X-evil.example' }), 'in the header field X-evil[.]example')
  assert.equal(place({ ...header, field: 'constructor' }), 'in the header field constructor')
  assert.equal(place(header), 'in the header')
  assert.equal(place({ part: '1', start: 10, end: 20 }), 'in a link')
  assert.equal(place({ part: '1', start: 10, end: 40 }), 'in the text')
  assert.equal(place({ part: '2.MIME', start: 0, end: 4 }), 'in an attached file')
  assert.equal(place({ page: 0, selector: 'a' }), 'on page 1')
})

test('what is malformed is said once a kind, and nothing where the kind is not known', () => {
  const at = { part: '1', start: 0, end: 0 }
  const defects = ['bad-date', 'bad-date', 'toString'].map((code) => ({ code, says: '', at }))
  assert.deepEqual(flaws(defects, 'nl'), ['In het datumveld staat geen datum.'])
})

test('a value from right to left does not reorder its sentence; one from left to right is left as it is', () => {
  assert.equal(sentence('The link opens {opens}.', { opens: 'אבג' }), 'The link opens \u2068אבג\u2069.')
  assert.equal(sentence('The link opens {opens}.', { opens: 'a\u2067b\u2069' }), 'The link opens ab.')
  assert.equal(safeText('שלום'), '\u2068שלום\u2069')
})

test('a sentence that wants other values than a stored report has is told in English', () => {
  const older = { signal: 'foreign-link', message: 'opens', values: { name: 'Acme' }, says: 'English.' }
  assert.equal(evidenceSentence(older, 'de'), 'English.')
})

test('every language has the titles of the signals', () => {
  for (const language of LANGUAGES.filter((one) => one !== 'en')) assert.ok(Object.keys(signalWordsOf(language)).length > 50)
})
