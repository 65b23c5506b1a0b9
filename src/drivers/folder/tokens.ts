/** Access tokens: 256 random bits, kept as SHA-256, compared in constant time. One admin token is made on the first start. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Asker, Refusal, type Role } from '../../model/index.ts'
import type { Access } from '../../ports/index.ts'
import { makeFolderDurably, realDisk } from './disk.ts'

const TOKEN_BYTES = 32
/** Whoever started Telltale for the first time. */
const FIRST_NAME = 'operator'

export interface Tokens extends Access {
  /** The admin token, only when it was made just now: it is shown once and kept nowhere. */
  readonly newToken: string | null
  /** Writes a new token down, once it is sure to be shown: one that nobody saw would lock everybody out. */
  keep(): Promise<void>
}

interface StoredToken {
  readonly role: Role
  /** Missing in files of older programs. */
  readonly name?: string
  readonly sha256: string
  readonly madeAt: string
}

export async function openTokens(file: string): Promise<Tokens> {
  const stored = await readTokens(file)
  const newToken = stored.length === 0 ? randomBytes(TOKEN_BYTES).toString('base64url') : null
  const known =
    newToken === null
      ? stored
      : [{ role: 'admin', name: FIRST_NAME, sha256: hashOf(newToken).toString('hex'), madeAt: new Date().toISOString() } as const]
  const holders = known.map(({ sha256, role, name = FIRST_NAME }) => ({ hash: Buffer.from(sha256, 'hex'), asker: { name, role } }))
  return {
    newToken,
    whoIs(token) {
      const given = hashOf(token)
      let found: Asker | null = null
      for (const { hash, asker } of holders) if (timingSafeEqual(hash, given)) found = asker
      return found
    },
    keep: async () => (newToken === null ? undefined : writeTokens(file, known)),
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

async function readTokens(file: string): Promise<readonly StoredToken[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as StoredToken[]
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Refusal(`The access tokens in ${file} cannot be read. Delete the file, and a new token is made.`, { cause })
  }
}

async function writeTokens(file: string, tokens: readonly StoredToken[]): Promise<void> {
  await makeFolderDurably(realDisk, dirname(file))
  await realDisk.writeFile(`${file}.new`, Buffer.from(`${JSON.stringify(tokens, null, 2)}\n`))
  await realDisk.rename(`${file}.new`, file)
  await realDisk.syncFolder(dirname(file))
}
