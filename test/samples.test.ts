import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { goldenText, judgeSample, SAMPLES } from './samples.ts'

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('docs/report.schema.json', 'utf8')))

for (const name of SAMPLES) {
  test(`${name} gives its golden report, and the report follows the published schema`, async () => {
    const report = await judgeSample(name)
    assert.equal(goldenText(report), readFileSync(`test/golden/${name.replace(/\.eml$/, '.json')}`, 'utf8'))
    assert.ok(validate(JSON.parse(JSON.stringify(report))), JSON.stringify(validate.errors?.slice(0, 3)))
  })

  test(`${name} is called ${name.startsWith('honest-') ? 'benign' : 'an attack'}`, async () => {
    assert.equal((await judgeSample(name)).verdict, name.startsWith('honest-') ? 'benign' : 'attack')
  })
}

test('failed-update.eml is read as a careful person reads it', async () => {
  const report = await judgeSample('failed-update.eml')
  const fired = new Set(report.evidence.map(({ signal }) => signal))
  for (const signal of ['foreign-author-domain', 'foreign-link', 'link-without-https', 'details-demanded'])
    assert.ok(fired.has(signal), `${signal} must fire`)
  assert.deepEqual([report.verdict, report.brand?.name, report.brand?.role], ['attack', 'Microsoft', 'impersonated'])
  assert.match(report.advice.at(-1) ?? '', /if in doubt, leave it out/i)
  for (const { says, at } of report.evidence) {
    assert.doesNotMatch(says, /https?:\/\/|\{/)
    assert.ok('part' in at && at.end > at.start, 'every sentence has its place')
  }
})
