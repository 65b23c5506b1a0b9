/** Access tokens: 256 random bits, kept as SHA-256, compared in constant time. One admin token is made on the first start. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const TOKEN_BYTES = 32

export interface Tokens {
  /** The admin token, only when it was made just now: it is shown once and kept nowhere. */
  readonly newToken: string | null
  isValid(token: string): boolean
}

interface StoredToken {
  readonly role: 'admin'
  readonly sha256: string
  readonly madeAt: string
}

export async function openTokens(file: string): Promise<Tokens> {
  const stored = await readTokens(file)
  const newToken = stored.length === 0 ? randomBytes(TOKEN_BYTES).toString('base64url') : null
  const known =
    newToken === null ? stored : [{ role: 'admin', sha256: hashOf(newToken).toString('hex'), madeAt: new Date().toISOString() } as const]
  if (newToken !== null) await writeTokens(file, known)
  const hashes = known.map(({ sha256 }) => Buffer.from(sha256, 'hex'))
  return {
    newToken,
    isValid(token) {
      const given = hashOf(token)
      return hashes.map((hash) => timingSafeEqual(hash, given)).includes(true)
    },
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

async function readTokens(file: string): Promise<readonly StoredToken[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as StoredToken[]
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw cause
  }
}

async function writeTokens(file: string, tokens: readonly StoredToken[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(file, 'w', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(tokens, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
