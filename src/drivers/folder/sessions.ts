/** Browsers that are signed in: 256 random bits in a cookie, kept as SHA-256, so that a restart keeps them and a copy of the folder opens nothing. */
import { createHash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Asker } from '../../model/index.ts'
import type { SessionRecord, Sessions, SignedIn } from '../../ports/index.ts'
import { openKeptJson } from './kept-json.ts'

const SECRET_BYTES = 32
const ID_CHARS = 12
const DAY_MS = 86_400_000
/** From the sign-in on, whatever is done with it. */
const SESSION_DAYS_MAX = 30
const UNUSED_DAYS_MAX = 14
const SESSIONS_MAX = 1_000
const SESSIONS_PER_TOKEN_MAX = 20
const BROWSER_CHARS_MAX = 200

type StoredSession = Omit<SessionRecord, 'name' | 'role' | 'sessionId'> & { readonly sha256: string }

export interface Holders {
  /** Who holds a token now: with the token its sessions end. */
  readonly holderOf: (tokenId: string) => Asker | null
  readonly noteUse: (tokenId: string) => void
}

export function openSessions(folder: string, { holderOf, noteUse: noteTokenUse }: Holders): Sessions & { settled(): Promise<void> } {
  const kept = openKeptJson<readonly StoredSession[]>(join(folder, 'sessions.json'), {
    empty: [],
    read: sessionsIn,
    what: 'The sessions',
    wayOut: 'Delete the file, and everybody signs in again.',
  })
  const isAlive = ({ startedAt, lastSeenOn, tokenId }: StoredSession) =>
    Date.now() - Date.parse(startedAt) < SESSION_DAYS_MAX * DAY_MS &&
    Date.now() - Date.parse(lastSeenOn) < (UNUSED_DAYS_MAX + 1) * DAY_MS &&
    holderOf(tokenId) !== null
  // By its hash: what can be timed of the search is a hash of 256 random bits.
  const bySecret = finder(() => kept.current())
  const noteUse = (used: StoredSession) => {
    const day = today()
    if (used.lastSeenOn === day) return
    const noted = (one: StoredSession) => (one.sha256 === used.sha256 ? { ...one, lastSeenOn: day } : one)
    kept.change((now) => now.map(noted)).catch(() => undefined)
  }
  return {
    async begin(tokenId, { address, browser }) {
      if (holderOf(tokenId) === null) return null
      const secret = randomBytes(SECRET_BYTES).toString('base64url')
      const begun: StoredSession = {
        sha256: hashOf(secret),
        tokenId,
        startedAt: new Date().toISOString(),
        lastSeenOn: today(),
        address,
        browser: browser.slice(0, BROWSER_CHARS_MAX),
      }
      await kept.change((now) => bounded([...now.filter(isAlive), begun]))
      return secret
    },
    whoIs(secret): SignedIn | null {
      const found = bySecret(hashOf(secret))
      const asker = found && isAlive(found) ? holderOf(found.tokenId) : null
      if (!found || !asker) return null
      noteUse(found)
      noteTokenUse(found.tokenId)
      return { ...asker, sessionId: idOf(found) }
    },
    list: () =>
      kept
        .current()
        .filter(isAlive)
        .map((one) => recordOf(one, holderOf))
        .reverse(),
    settled: () => kept.settled(),
    async end(sessionId) {
      let ended: StoredSession | undefined
      await kept.change((now) => {
        ended = now.find((one) => idOf(one) === sessionId)
        return ended ? now.filter((one) => one !== ended) : now
      })
      return ended ? recordOf(ended, holderOf) : null
    },
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const idOf = ({ sha256 }: StoredSession): string => sha256.slice(0, ID_CHARS)
const today = (): string => new Date().toISOString().slice(0, 10)

function finder(known: () => readonly StoredSession[]): (sha256: string) => StoredSession | null {
  let [of, byHash]: [readonly StoredSession[], Map<string, StoredSession>] = [[], new Map()]
  return (sha256) => {
    const now = known()
    if (now !== of) [of, byHash] = [now, new Map(now.map((one) => [one.sha256, one]))]
    return byHash.get(sha256) ?? null
  }
}

/** The oldest give way. */
function bounded(sessions: readonly StoredSession[]): readonly StoredSession[] {
  const newest = sessions.at(-1)
  const ofToken = sessions.filter(({ tokenId }) => tokenId === newest?.tokenId)
  const tooMany = new Set(ofToken.slice(0, Math.max(0, ofToken.length - SESSIONS_PER_TOKEN_MAX)))
  return sessions.filter((one) => !tooMany.has(one)).slice(-SESSIONS_MAX)
}

function recordOf(stored: StoredSession, holderOf: (tokenId: string) => Asker | null): SessionRecord {
  const { sha256: _, ...rest } = stored
  const { name = '', role = 'reader' } = holderOf(stored.tokenId) ?? {}
  return { ...rest, sessionId: idOf(stored), name, role }
}

function sessionsIn(given: unknown): readonly StoredSession[] {
  if (!Array.isArray(given)) throw new TypeError('not a list')
  for (const { sha256, tokenId, startedAt, lastSeenOn } of given as Partial<StoredSession>[])
    if (![sha256, tokenId, startedAt, lastSeenOn].every((one) => typeof one === 'string')) throw new TypeError('not a session')
  return given as readonly StoredSession[]
}
