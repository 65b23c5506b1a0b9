/**
 * Which texts say nearly the same: MinHash over runs of three words, in bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets,
 * §3.4). The same forty hashes are cut in two ways: `near` shares a band with four fifths of its runs in common two times in three, with nine tenths nearly
 * always, with a half hardly ever; `akin` with a half every other time, with seven tenths nearly always, with a fifth hardly ever.
 */
const HASHES = 40
const CUTS = { near: { rows: 8, name: 'n' }, akin: { rows: 4, name: 'a' } } as const
export type Cut = keyof typeof CUTS
const RUN_WORDS = 3
/** Shorter texts are compared whole: few runs are shared by chance. */
const RUNS_MIN = 12
const RUNS_MAX = 1_000

/** One digest a band; one alone for a short text; none for hardly any words. */
export function bandsOf(words: readonly string[]): (cut: Cut) => readonly string[] {
  if (words.length < RUN_WORDS * 2) return () => []
  const runs = runsOf(words)
  if (runs.size < RUNS_MIN) return () => [`w${hex(hashOf(words.join(' '), 1))}${hex(hashOf(words.join(' '), 2))}`]
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const run of runs) {
    // Two hashes make all the others: h1 + i · h2 (Kirsch and Mitzenmacher 2006).
    const [first, second] = [mixed(run), mixed(run ^ 0x5bd1e995) | 1]
    for (let at = 0; at < HASHES; at += 1) {
      const hash = mixed((first + Math.imul(at + 1, second)) >>> 0)
      if (hash < (least[at] as number)) least[at] = hash
    }
  }
  return (cut) => {
    const { rows, name } = CUTS[cut]
    return Array.from({ length: HASHES / rows }, (_, band) => `${name}${band}${digestOf(least.subarray(band * rows, (band + 1) * rows))}`)
  }
}

function runsOf(words: readonly string[]): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let at = 0; at + RUN_WORDS <= words.length && runs.size < RUNS_MAX; at += 1)
    runs.add(hashOf(words.slice(at, at + RUN_WORDS).join(' '), 0))
  return runs
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string, seed: number): number {
  let hash = 2_166_136_261 ^ seed
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619)
  return hash >>> 0
}

/** The finaliser of MurmurHash3: every bit moves every other. */
function mixed(value: number): number {
  let hash = value >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function digestOf(row: Uint32Array): string {
  let [one, two] = [2_166_136_261, 0x9e3779b1]
  for (const value of row) {
    one = Math.imul(one ^ value, 16_777_619)
    two = mixed((two ^ value) >>> 0)
  }
  return hex(one) + hex(two)
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
