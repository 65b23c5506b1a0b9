/** What every CaseStore must find, and count by time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseId, Envelope, JournalEntry, PositionedEntry, Report, TieKey } from '../../model/index.ts'
import type { CaseSearch, CaseStore, SearchTerm } from '../index.ts'

const idOf = (at: number): CaseId => `sha256:${at.toString(16).padStart(12, '0').padEnd(64, '0')}`
const FIRST_MS = Date.parse('2024-01-01T12:00:00Z')
const DAY_MS = 86_400_000

const sighting = (
  at: number,
  given: { readonly day?: number; readonly envelope?: Partial<Envelope>; readonly of?: number } = {},
): JournalEntry => ({
  type: 'sighting',
  at: '2024-01-01T00:00:00.000Z',
  bytes: 100,
  sighting: {
    sightingId: `s${at}`,
    caseId: idOf(given.of ?? at),
    source: 'smtp',
    receivedAt: new Date(FIRST_MS + (given.day ?? at) * DAY_MS).toISOString(),
    receivedAtSource: 'clock',
    envelope: given.envelope ? { peerAddress: '', heloName: '', mailFrom: '', rcptTo: [], tls: null, ...given.envelope } : null,
    path: null,
    carrier: null,
  },
})

type Given = { readonly report?: object; readonly words?: string; readonly keys?: readonly TieKey[] }
const judge = (store: CaseStore, at: number, { report = {}, words = '', keys = [] }: Given = {}) =>
  store.saveJudgement({
    caseId: idOf(at),
    sightingId: `s${at}`,
    factsHash: '',
    ruleset: '',
    judgedAt: '2024-01-01T00:00:00.000Z',
    keys,
    visibleWords: words,
    report: {
      caseId: idOf(at),
      verdict: 'attack',
      attackType: 'credential-phishing',
      attackScore: 90,
      brand: { name: 'DHL', organisation: 'dhl', role: 'impersonated' },
      lure: { object: 'parcel', action: 'pay', persuasion: 'urgency' },
      language: 'en',
      mismatch: ['sender'],
      subject: `Parcel ${at}`,
      from: 'DHL Express <desk@mail.example.com>',
      evidence: [{ signal: 'foreign-author-domain', title: '', kind: 'contradiction', values: {} }],
      authentication: null,
      links: [],
      attachments: [],
      pages: [],
      ...report,
    } as unknown as Report,
  })

const positioned = (entries: readonly JournalEntry[], from = 0): PositionedEntry[] =>
  entries.map((entry, at) => ({ entry, next: from + at + 1 }))

export const searchFor = (...terms: readonly SearchTerm[]): CaseSearch => ({
  clauses: terms.map((term) => ({ isNot: false, anyOf: [term] })),
  since: null,
  before: null,
})
export const wordsFor = (text: string, isBeginning = false): CaseSearch => searchFor({ kind: 'words', of: 'anywhere', text, isBeginning })
const not = (...anyOf: readonly SearchTerm[]): CaseSearch => ({ clauses: [{ isNot: true, anyOf }], since: null, before: null })
const value = (field: (SearchTerm & { kind: 'value' })['field'], text: string): SearchTerm => ({ kind: 'value', field, value: text })

/** Numbers of the cases, newest first. */
async function found(store: CaseStore, search: CaseSearch, given: { readonly includeCarriers?: boolean } = {}): Promise<number[]> {
  const { cases } = await store.listCases({ limit: 100, search, ...given })
  return cases.map(({ caseId }) => Number.parseInt(caseId.slice('sha256:'.length, 'sha256:'.length + 12), 16))
}

export function testSearch(driver: string, open: () => Promise<CaseStore>): void {
  const openWith = async (...given: readonly Given[]) => {
    const store = await open()
    await store.apply(positioned(given.map((_, at) => sighting(at))))
    for (const [at, one] of given.entries()) await judge(store, at, one)
    return store
  }
  test(`${driver}: words are found in subject, author, brand and the visible text, whatever their case and accents`, async () => {
    const store = await openWith(
      { report: { subject: 'Votre COLIS est retenu' } },
      { words: 'Pay the customs fee today.\nPrivé' },
      { report: { from: 'Ada Byron <ada@letters.example>' } },
    )
    assert.deepEqual(await found(store, wordsFor('colis')), [0])
    assert.deepEqual(await found(store, wordsFor('Customs fee')), [1])
    assert.deepEqual(await found(store, wordsFor('fee customs')), [])
    assert.deepEqual(await found(store, wordsFor('prive')), [1])
    assert.deepEqual(await found(store, wordsFor('byron')), [2])
    assert.deepEqual(await found(store, wordsFor('dhl')), [2, 1, 0])
    assert.deepEqual(await found(store, wordsFor('custo')), [])
    assert.deepEqual(await found(store, wordsFor('custo', true)), [1])
    assert.deepEqual(await found(store, searchFor({ kind: 'words', of: 'subject', text: 'customs', isBeginning: false })), [])
  })
  test(`${driver}: a word is found in a script that puts no white space between words`, async () => {
    const store = await openWith({ words: '您的账户已被暂停' }, { words: '您的包裹' })
    assert.deepEqual(await found(store, wordsFor('账户')), [0])
    assert.deepEqual(await found(store, wordsFor('户账')), [])
  })
  test(`${driver}: nothing that is searched for is syntax`, async () => {
    const store = await openWith({ report: { subject: 'Your Paket is “here”' } })
    for (const text of [
      '"paket',
      'PAKET" NOT "here',
      'pak*',
      'subject:paket',
      "paket' OR 1=1 --",
      'NEAR(a b)',
      '^x',
      '{a}:',
      '(',
      '\0',
      '\ud800',
    ])
      for (const kind of ['words', 'value', 'part'] as const) {
        const term: SearchTerm =
          kind === 'words'
            ? { kind, of: 'anywhere', text, isBeginning: true }
            : kind === 'value'
              ? { kind, field: 'from', value: text }
              : { kind, field: 'link', text: `${text}abc`, atStart: true, atEnd: true }
        assert.ok(Array.isArray(await found(store, searchFor(term))))
      }
    assert.deepEqual(await found(store, wordsFor('"*()')), [])
    assert.deepEqual(await found(store, wordsFor('"paket')), [0])
  })
  test(`${driver}: fields are held against their values, several clauses together, and what is left out is`, async () => {
    const store = await openWith(
      { report: { verdict: 'benign', attackScore: 3, language: 'de', mismatch: [], evidence: [] } },
      {},
      {
        report: {
          attackScore: 97,
          brand: { name: 'Bank of America', organisation: null },
          lure: { object: 'account', action: 'log-in', persuasion: 'fear' },
        },
      },
    )
    assert.deepEqual(await found(store, searchFor(value('verdict', 'attack'))), [2, 1])
    assert.deepEqual(await found(store, searchFor(value('verdict', 'attack'), value('object', 'parcel'))), [1])
    assert.deepEqual(await found(store, searchFor(value('signal', 'foreign-author-domain'), value('mismatch', 'sender'))), [2, 1])
    assert.deepEqual(await found(store, searchFor(value('language', 'de'))), [0])
    assert.deepEqual(await found(store, searchFor({ kind: 'words', of: 'brand', text: 'bank of america', isBeginning: false })), [2])
    assert.deepEqual(await found(store, not(value('verdict', 'attack'))), [0])
    assert.deepEqual(await found(store, not(value('object', 'account'), value('language', 'de'))), [1])
    const either = {
      clauses: [{ isNot: false, anyOf: [value('object', 'account'), value('verdict', 'benign')] }],
      since: null,
      before: null,
    }
    assert.deepEqual(await found(store, either), [2, 0])
    for (const [least, most, expected] of [
      [91, 100, [2]],
      [0, 89, [0]],
      [90, 90, [1]],
      [3, 97, [2, 1, 0]],
      [98, 97, []],
    ] as const)
      assert.deepEqual(await found(store, searchFor({ kind: 'score', least, most })), expected)
    assert.deepEqual((await store.listCases({ limit: 5, verdict: 'benign', search: wordsFor('parcel') })).cases.length, 1)
  })
  test(`${driver}: a domain stands for everything below it, and a piece of a name is found at its place`, async () => {
    const links = (host: string) => ({ report: { links: [{ host }] } })
    const store = await openWith(
      links('track.my-box.icu'),
      links('my-box.icu.example.com'),
      {
        report: {
          from: 'Pat <pat@sub.shop.example>',
          attachments: [{ filename: 'Scan 42.pdf.html', opens: ['https://Login-Here.test/x'] }],
        },
      },
      { keys: [{ kind: 'file', value: `${'ab'.repeat(32)} | dhl` }] },
    )
    const part = (field: 'link' | 'from' | 'file', text: string, atStart = false, atEnd = false): SearchTerm => ({
      kind: 'part',
      field,
      text,
      atStart,
      atEnd,
    })
    assert.deepEqual(await found(store, searchFor(value('link', 'icu'))), [0])
    assert.deepEqual(await found(store, searchFor(value('link', 'my-box.icu'))), [0])
    assert.deepEqual(await found(store, searchFor(part('link', 'my-box'))), [1, 0])
    assert.deepEqual(await found(store, searchFor(part('link', 'my-box', true))), [1])
    assert.deepEqual(await found(store, searchFor(part('link', '.icu', false, true))), [0])
    assert.deepEqual(await found(store, searchFor(part('link', 'login-'))), [2])
    assert.deepEqual(await found(store, not(part('link', 'my-box'))), [3, 2])
    assert.deepEqual(await found(store, searchFor(value('from', 'shop.example'))), [2])
    assert.deepEqual(await found(store, searchFor(value('from', 'pat@sub.shop.example'))), [2])
    assert.deepEqual(await found(store, searchFor(value('from', 'op.example'))), [])
    assert.deepEqual(await found(store, searchFor(value('file', '.html'))), [2])
    assert.deepEqual(await found(store, searchFor({ kind: 'words', of: 'file', text: 'scan', isBeginning: false })), [2])
    assert.deepEqual(await found(store, searchFor(value('file', 'ab'.repeat(32)))), [3])
  })
  test(`${driver}: whom it was sent to and who handed it over are found, also when the mail comes again`, async () => {
    const store = await open()
    const envelope = {
      peerAddress: '192.0.2.7',
      heloName: 'mta.sender.example',
      mailFrom: 'b@bounce.example',
      rcptTo: ['one@trap.example'],
    }
    await store.apply(positioned([sighting(0, { envelope }), sighting(1)]))
    await judge(store, 0)
    await judge(store, 1)
    for (const [field, text] of [
      ['to', 'trap.example'],
      ['to', 'one@trap.example'],
      ['sender', '192.0.2'],
      ['sender', 'sender.example'],
      ['sender', 'bounce.example'],
    ] as const)
      assert.deepEqual(await found(store, searchFor(value(field, text))), [0], `${field} ${text}`)
    await store.apply(positioned([sighting(2, { of: 1, day: 5, envelope: { rcptTo: ['two@trap.example'] } })], 2))
    assert.deepEqual(await found(store, searchFor(value('to', 'two@trap.example'))), [1])
    assert.deepEqual(await found(store, searchFor(value('to', 'trap.example'))), [1, 0])
    const many = Array.from({ length: 219 }, (_, at) => value('to', `none-${at}.example`))
    const anyOf = [...many, value('to', 'two@trap.example')]
    assert.deepEqual(
      await found(store, { clauses: [{ isNot: false, anyOf }], since: null, before: null }),
      [1],
      'the last of many counts, too',
    )
    assert.deepEqual(await found(store, searchFor({ kind: 'state', state: 'repeated' })), [1])
  })
  test(`${driver}: a case that was seen earlier than was known moves to its time`, async () => {
    const store = await openWith({}, {}, {})
    await store.apply(positioned([sighting(3, { of: 2, day: -3 })], 3))
    assert.deepEqual(await found(store, wordsFor('parcel')), [1, 0, 2])
    assert.deepEqual(await found(store, { ...wordsFor('parcel'), before: '2024-01-01T00:00:00.000Z' }), [2])
    assert.equal((await store.searchReach(wordsFor('parcel')))?.first.slice(0, 10), '2023-12-29')
  })
  test(`${driver}: a period begins with its first moment and ends before its last`, async () => {
    const store = await openWith({}, {}, {})
    const period = (since: string | null, before: string | null): CaseSearch => ({ clauses: [], since, before })
    assert.deepEqual(await found(store, period('2024-01-02T00:00:00.000Z', null)), [2, 1])
    assert.deepEqual(await found(store, period('2024-01-02T12:00:00.000Z', '2024-01-03T12:00:00.000Z')), [1])
    assert.deepEqual(await store.searchReach(period('2024-01-02T00:00:00.000Z', null)), {
      first: '2024-01-02T12:00:00.000Z',
      last: '2024-01-03T12:00:00.000Z',
    })
    assert.equal(await store.searchReach(period('2030-01-02T00:00:00.000Z', null)), null)
  })
  test(`${driver}: hits list page by page, newest first, without gap or repeat, also those of one moment`, async () => {
    const store = await open()
    await store.apply(positioned(Array.from({ length: 40 }, (_, at) => sighting(at, { day: at < 30 ? 1 : at }))))
    for (let at = 0; at < 40; at += 1) await judge(store, at, { report: { verdict: at % 4 === 0 ? 'benign' : 'attack' } })
    const seen: string[] = []
    const counts: (number | null)[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const page = await store.listCases({
        limit: 7,
        search: searchFor(value('verdict', 'attack')),
        ...(after === undefined ? {} : { after }),
      })
      seen.push(...page.cases.map(({ caseId }) => caseId))
      counts.push(page.found)
      after = page.next
    }
    assert.deepEqual([seen.length, new Set(seen).size, seen[0]], [30, 30, idOf(39)])
    assert.deepEqual(counts, [30, null, null, null, null])
    assert.equal((await store.listCases({ limit: 50, after: 'nonsense', search: wordsFor('parcel') })).cases.length, 40)
  })
  test(`${driver}: a list goes on from any case, and is of some cases only`, async () => {
    const store = await open()
    await store.apply(positioned(Array.from({ length: 40 }, (_, at) => sighting(at))))
    for (let at = 0; at < 40; at += 1) await judge(store, at)
    const idsOf = async (query: object) => (await store.listCases({ limit: 50, ...query })).cases.map(({ caseId }) => caseId)
    for (const search of [undefined, wordsFor('parcel')]) {
      assert.deepEqual(await idsOf({ search, limit: 2, after: idOf(9) }), [idOf(8), idOf(7)])
      assert.deepEqual(await idsOf({ search, among: [idOf(3), idOf(30), idOf(99)] }), [idOf(30), idOf(3)])
      assert.equal((await idsOf({ search, among: Array.from({ length: 35 }, (_, at) => idOf(at)) })).length, 35)
    }
    assert.deepEqual(await idsOf({ search: wordsFor('nothing'), among: [idOf(3)] }), [])
  })
  test(`${driver}: a judgement takes the place of the one before, in what is found and in what is counted`, async () => {
    const store = await openWith({ words: 'first words' })
    await judge(store, 0, { words: 'other ones', report: { verdict: 'benign', brand: null } })
    assert.deepEqual([await found(store, wordsFor('first')), await found(store, wordsFor('other'))], [[], [0]])
    const { values, cases } = await store.timeline({
      search: searchFor(),
      by: 'verdict',
      edges: ['2024-01-01', '2024-02-01'],
      valuesMax: 5,
    })
    assert.deepEqual([cases, values], [[1], [{ value: 'benign', cases: [1] }]])
  })
  test(`${driver}: a carrier is found only when it is asked for, and counted no more`, async () => {
    const store = await openWith({ report: { verdict: 'benign' } }, { report: { verdict: 'benign' } })
    const carrier = { caseId: idOf(0), sightingId: 's0', how: 'attached', part: '2', reporter: '' } as const
    const original = sighting(2) as JournalEntry & { type: 'sighting' }
    await store.apply(positioned([{ ...original, sighting: { ...original.sighting, source: 'carrier', carrier } }], 2))
    assert.deepEqual(await found(store, wordsFor('parcel')), [1])
    assert.deepEqual(await found(store, wordsFor('parcel'), { includeCarriers: true }), [1, 0])
    assert.deepEqual(await found(store, searchFor({ kind: 'state', state: 'carrier' })), [0])
    const { cases } = await store.timeline({ search: searchFor(), by: 'verdict', edges: ['2024-01-01', '2024-02-01'], valuesMax: 5 })
    assert.deepEqual(cases, [1])
  })
  test(`${driver}: labels and campaigns are searched for`, async () => {
    const tie = { kind: 'link', value: 'a' } as const
    const store = await openWith({ keys: [tie] }, {}, { keys: [tie] })
    const label: JournalEntry = { type: 'label', at: '', caseId: idOf(1), label: 'contested', by: '', note: '' }
    await store.apply(positioned([label], 3))
    assert.deepEqual(await found(store, searchFor({ kind: 'label', label: 'contested' })), [1])
    assert.deepEqual(await found(store, searchFor({ kind: 'state', state: 'labelled' })), [1])
    const campaign = (await store.findCampaign(idOf(2)))?.campaign ?? ''
    assert.deepEqual(await found(store, searchFor({ kind: 'campaign', id: campaign })), [2, 0])
    assert.deepEqual(await found(store, searchFor({ kind: 'campaign', id: idOf(0) })), [2, 0])
    assert.deepEqual(
      await found(store, searchFor({ kind: 'campaign', id: 'campaign:0000000000000000' }, value('verdict', 'attack'))),
      [2, 0],
    )
    assert.deepEqual(await found(store, searchFor({ kind: 'campaign', id: 'campaign:ffffffffffffffff' })), [])
  })
  test(`${driver}: a timeline counts each case in its span, by value, the others only in all`, async () => {
    const brand = (name: string | null) => ({ report: { brand: name === null ? null : { name, organisation: null } } })
    const store = await openWith(brand('DHL'), brand('UPS'), brand('DHL'), brand(null), { ...brand('DHL'), words: 'customs' })
    const edges = ['2024-01-01', '2024-01-03', '2024-01-05', '2024-01-06', '2024-01-07']
    const asked = { by: 'brand', edges, valuesMax: 2 } as const
    assert.deepEqual(await store.timeline({ ...asked, search: searchFor() }), {
      cases: [2, 2, 1, 0],
      values: [
        { value: 'DHL', cases: [1, 1, 1, 0] },
        { value: '', cases: [0, 1, 0, 0] },
      ],
    })
    assert.deepEqual(await store.timeline({ ...asked, search: wordsFor('customs') }), {
      cases: [0, 0, 1, 0],
      values: [{ value: 'DHL', cases: [0, 0, 1, 0] }],
    })
    assert.deepEqual(
      (await store.timeline({ ...asked, search: { ...searchFor(), since: '2024-01-05T00:00:00.000Z' } })).cases,
      [0, 0, 1, 0],
    )
    assert.deepEqual(await store.timeline({ ...asked, edges: [], search: searchFor() }), { cases: [], values: [] })
  })
  test(`${driver}: saved searches come from the journal; the last one of a name counts, an empty one takes it back`, async () => {
    const store = await open()
    const saved = (name: string, query: string, at: string): JournalEntry => ({ type: 'saved-search', at, name, query, by: 'operator' })
    await store.apply(
      positioned([saved('parcels', 'brand:dhl', '1'), saved('banks', 'object:account', '2'), saved('parcels', 'brand:ups', '3')]),
    )
    assert.deepEqual(await store.savedSearches(), [
      { name: 'banks', query: 'object:account', savedAt: '2', by: 'operator' },
      { name: 'parcels', query: 'brand:ups', savedAt: '3', by: 'operator' },
    ])
    await store.apply(positioned([saved('banks', '', '4')], 3))
    assert.deepEqual(
      (await store.savedSearches()).map(({ name }) => name),
      ['parcels'],
    )
  })
}
