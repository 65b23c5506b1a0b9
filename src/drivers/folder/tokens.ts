/** Access tokens: 256 random bits, kept as SHA-256, compared in constant time. One admin token is made on the first start. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { type Asker, Refusal, ROLES, type Role } from '../../model/index.ts'
import type { Access, TokenRecord } from '../../ports/index.ts'
import { type KeptJson, openKeptJson } from './kept-json.ts'
import { openSessions } from './sessions.ts'

const TOKEN_BYTES = 32
const TOKENS_MAX = 200
const ID_CHARS = 12
/** Whoever started Telltale for the first time. */
const FIRST_NAME = 'operator'

export interface Tokens extends Access {
  /** The admin token, only when it was made just now: it is shown once and kept nowhere. */
  readonly newToken: string | null
  /** Writes a new token down, once it is sure to be shown: one that nobody saw would lock everybody out. */
  keep(): Promise<void>
  /** Resolves when nothing is being written any more. */
  close(): Promise<void>
}

interface StoredToken {
  readonly role: Role
  /** Missing in files of older programs. */
  readonly name?: string
  readonly sha256: string
  readonly madeAt: string
  readonly madeBy?: string
  readonly lastUsedOn?: string
}

/** @param folder the data folder. @throws Refusal when what it holds of tokens or sessions cannot be read */
export async function openTokens(folder: string): Promise<Tokens> {
  const kept = openKeptJson<readonly StoredToken[]>(join(folder, 'tokens.json'), {
    empty: [],
    read: tokensIn,
    what: 'The access tokens',
    wayOut: 'Delete the file, and a new token is made.',
  })
  const first = kept.current().length === 0 ? newTokenOf({ name: FIRST_NAME, role: 'admin', by: 'first start' }) : null
  const known = () => (kept.current().length === 0 && first ? [first.stored] : kept.current())
  const whoIs = finder(known)
  const sessions = openSessions(folder, {
    holderOf: (tokenId) => askerOf(known().find(({ sha256 }) => idOf(sha256) === tokenId)),
    noteUse: (tokenId) => noteUse(kept, tokenId),
  })
  return {
    newToken: first?.token ?? null,
    async keep() {
      if (first) await kept.change((now) => (now.length === 0 ? [first.stored] : now))
    },
    async close() {
      await Promise.all([kept.settled(), sessions.settled()])
    },
    whoIs(token) {
      const asker = whoIs(token)
      if (asker) noteUse(kept, asker.tokenId)
      return asker
    },
    tokens: () => kept.current().map(recordOf),
    makeToken: (wish) => make(kept, wish),
    revokeToken: (idOrName) => revoke(kept, idOrName),
    sessions,
  }
}

const hasAdmin = (tokens: readonly StoredToken[]): boolean => tokens.some(({ role }) => role === 'admin')
const hashOf = (token: string) => createHash('sha256').update(token).digest()
const idOf = (sha256: string): string => sha256.slice(0, ID_CHARS)
const nameOf = ({ name = FIRST_NAME }: StoredToken): string => name
const askerOf = (stored: StoredToken | undefined): Asker | null =>
  stored ? { name: nameOf(stored), role: stored.role, tokenId: idOf(stored.sha256) } : null
const recordOf = (stored: StoredToken): TokenRecord => ({
  tokenId: idOf(stored.sha256),
  name: nameOf(stored),
  role: stored.role,
  madeAt: stored.madeAt,
  madeBy: stored.madeBy ?? '',
  lastUsedOn: stored.lastUsedOn ?? null,
})

function newTokenOf({ name, role, by }: { readonly name: string; readonly role: Role; readonly by: string }) {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const stored: StoredToken = { role, name, sha256: hashOf(token).toString('hex'), madeAt: new Date().toISOString(), madeBy: by }
  return { token, stored }
}

/** Every token is compared, whichever fits: the time tells nothing. */
function finder(known: () => readonly StoredToken[]): (token: string) => Asker | null {
  let [of, holders]: [readonly StoredToken[], { hash: Buffer; asker: Asker | null }[]] = [[], []]
  return (token) => {
    const now = known()
    if (now !== of) [of, holders] = [now, now.map((stored) => ({ hash: Buffer.from(stored.sha256, 'hex'), asker: askerOf(stored) }))]
    const given = hashOf(token)
    let found: Asker | null = null
    for (const { hash, asker } of holders) if (timingSafeEqual(hash, given)) found = asker
    return found
  }
}

/** Once a day and token; that it could not be written down must keep nobody out. */
function noteUse(kept: KeptJson<readonly StoredToken[]>, tokenId: string): void {
  const today = new Date().toISOString().slice(0, 10)
  const isNoted = (stored: StoredToken) => idOf(stored.sha256) !== tokenId || stored.lastUsedOn === today
  if (kept.current().every(isNoted)) return
  kept
    .change((now) => (now.every(isNoted) ? now : now.map((one) => (isNoted(one) ? one : { ...one, lastUsedOn: today }))))
    .catch(() => undefined)
}

async function make(kept: KeptJson<readonly StoredToken[]>, wish: Parameters<Access['makeToken']>[0]): ReturnType<Access['makeToken']> {
  const { token, stored } = newTokenOf(wish)
  await kept.change((now) => {
    // What is said stands beside a name for ever: two of one name could not be told apart.
    if (now.some((one) => nameOf(one) === wish.name))
      throw new Refusal(`There is a token named “${wish.name}” already.`, { httpStatus: 409 })
    if (now.length >= TOKENS_MAX) throw new Refusal(`There are ${TOKENS_MAX} tokens already; revoke one first.`, { httpStatus: 409 })
    const all = [...now, stored]
    if (!hasAdmin(all)) throw new Refusal('The first token must be an admin’s: nobody else could make another.', { httpStatus: 409 })
    return all
  })
  return { token, record: recordOf(stored) }
}

async function revoke(kept: KeptJson<readonly StoredToken[]>, idOrName: string): Promise<TokenRecord> {
  let revoked: StoredToken | undefined
  await kept.change((now) => {
    revoked = now.find((one) => idOf(one.sha256) === idOrName) ?? now.find((one) => nameOf(one) === idOrName)
    if (!revoked) throw new Refusal('There is no such token.', { httpStatus: 404 })
    const left = now.filter((one) => one !== revoked)
    if (!hasAdmin(left))
      throw new Refusal('This is the last admin token: without one nobody could make another. Make one first.', { httpStatus: 409 })
    return left
  })
  return recordOf(revoked as unknown as StoredToken)
}

function tokensIn(given: unknown): readonly StoredToken[] {
  if (!Array.isArray(given)) throw new TypeError('not a list')
  for (const one of given as Partial<StoredToken>[]) {
    const isRight = typeof one.sha256 === 'string' && /^[0-9a-f]{64}$/.test(one.sha256) && ROLES.includes(one.role as Role)
    if (!isRight) throw new TypeError('not a token')
  }
  return given as readonly StoredToken[]
}
