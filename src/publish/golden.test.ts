/** What each format makes of the invented campaign, to the byte; run with `GOLDEN=write` after a change, and review it like code. */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { FORMATS } from './index.ts'
import { CAMPAIGN, SECRETS } from './testing/campaign.ts'
import { survivors } from './testing/survivors.ts'

const FOLDER = new URL('./testing/golden/', import.meta.url)

for (const [key, format] of Object.entries(FORMATS)) {
  for (const isRedacted of [false, true]) {
    const name = `${isRedacted ? 'redacted.' : ''}${format.extension}`
    test(`${key}${isRedacted ? ', redacted,' : ''} is written as in testing/golden/${name}, and the same again`, () => {
      const publication = { ...CAMPAIGN, isRedacted }
      const written = Buffer.from(format.write(publication))
      if (process.env.GOLDEN === 'write') {
        mkdirSync(FOLDER, { recursive: true })
        writeFileSync(new URL(name, FOLDER), written)
      }
      assert.equal(written.toString('latin1'), readFileSync(new URL(name, FOLDER), 'latin1'))
      assert.deepEqual(Buffer.from(format.write(publication)), written)
      // A golden file written anew by a broken redaction must not become the measure.
      if (isRedacted) assert.deepEqual(survivors(written.toString('utf8'), SECRETS), [])
    })
  }
}
