import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '../model/index.ts'
import { configSchema, describeSettings, type KeptSettings, keptSettingsSchema, liveSettings, type Sources } from './index.ts'

function live(sources: Sources, given: object = {}, kept: KeptSettings = {}) {
  const config = configSchema.parse(given)
  let now = kept
  const keeper = {
    current: () => now,
    change: async (make: (before: KeptSettings) => KeptSettings) => {
      now = make(now)
      return now
    },
  }
  return { config, settings: liveSettings(config, sources, keeper) }
}

test('what the page keeps comes before the default, and behind the file and the flags', async () => {
  const kept = { trustedReceivers: ['page.example'], retention: { days: 7 } }
  const byDefault = live({}, {}, kept).settings
  assert.deepEqual(byDefault.now().trustedReceivers, ['page.example'])
  assert.deepEqual(
    [byDefault.sourceOf('trustedReceivers'), byDefault.sourceOf('retention.days'), byDefault.sourceOf('traps')],
    ['page', 'page', 'default'],
  )
  const byFile = live({ trustedReceivers: 'file', 'retention.days': 'flag' }, { trustedReceivers: ['file.example'] }, kept).settings
  assert.deepEqual([byFile.now().trustedReceivers, byFile.now().retention.days], [['file.example'], null])
  assert.deepEqual(
    [byFile.sourceOf('trustedReceivers'), byFile.sourceOf('retention.days'), byFile.sourceOf('http.port')],
    ['file', 'flag', 'default'],
  )
})

test('what the file says cannot be changed on the page, and it is said where it can', async () => {
  const { settings } = live({ traps: 'file' }, { traps: [{ at: 'trap.example', kind: 'typo' }] })
  await assert.rejects(
    settings.change({ traps: [] }),
    (cause) => cause instanceof Refusal && /set by the settings file; change it there/.test(cause.message),
  )
  await settings.change({ retention: { days: 90 } })
  assert.equal(settings.now().retention.days, 90)
  assert.equal(settings.now().traps.length, 1)
})

test('every setting is told with its sentence and value; secrets and passwords in addresses are not', () => {
  const { config, settings } = live(
    { secrets: 'file', 'http.port': 'flag' },
    { secrets: ['robin@trap.example'], http: { port: 9 }, feeds: { urls: ['https://user:hunter2@news.example/feed?key=abc123'] } },
  )
  const rows = describeSettings(config, settings)
  assert.ok(rows.length > 30)
  assert.deepEqual(
    rows.filter(({ says }) => says === ''),
    [],
  )
  const of = (path: string) => rows.find((row) => row.path === path)
  assert.deepEqual([of('http.port')?.value, of('http.port')?.from, of('smtp.port')?.from], ['9', 'flag', 'default'])
  assert.equal(of('secrets')?.value, '1, not shown')
  assert.doesNotMatch(JSON.stringify(rows), /robin@trap|hunter2|abc123/)
})

test('what was kept is held by the schema', () => {
  assert.deepEqual(keptSettingsSchema.parse({}), {})
  for (const wrong of [{ traps: [{ at: 'x', kind: 'typo' }] }, { retention: { days: 0 } }, { http: {} }, { trustedReceivers: 'x' }])
    assert.equal(keptSettingsSchema.safeParse(wrong).success, false, JSON.stringify(wrong))
})
