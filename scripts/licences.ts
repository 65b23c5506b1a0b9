/** Fails when a package in the lockfile has a licence that we have not agreed to. */
import { readFileSync } from 'node:fs'

const AGREED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'CC0-1.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'MPL-2.0',
])
/** Packages whose manifest says it in other words; looked at by a person. */
const LOOKED_AT: Readonly<Record<string, string>> = {}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { license?: string }> }
const isAgreed = (license: string) =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => AGREED.has(one.trim()))
const refused = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { license }]) => [path.replace(/^.*node_modules\//, ''), license ?? 'none'] as const)
  .filter(([name, license]) => !isAgreed(license) && LOOKED_AT[name] !== license)
for (const [name, license] of refused) console.error(`licence not agreed to: ${name}: ${license}`)
if (refused.length > 0) process.exitCode = 1
