/** Who may ask: tokens made and revoked, browsers that are signed in, and what was done. */
import { z } from 'zod'
import { cleanText } from '../explain/index.ts'
import { Refusal, ROLES } from '../model/index.ts'
import { operation } from './operation.ts'

export const TOKEN_NAME_CHARS_MAX = 60
export const AUDIT_ENTRIES_MAX = 1_000
const ID_CHARS_MAX = 100

const role = z.enum(ROLES)
const id = z.string().min(1).max(ID_CHARS_MAX)
const tokenRecord = z.object({
  tokenId: z.string(),
  name: z.string(),
  role,
  madeAt: z.string(),
  madeBy: z.string(),
  lastUsedOn: z.string().nullable().describe('Day (UTC); null: never.'),
})
const sessionRecord = z.object({
  sessionId: z.string(),
  name: z.string().describe('Of the token.'),
  role,
  tokenId: z.string(),
  startedAt: z.string(),
  lastSeenOn: z.string().describe('Day (UTC).'),
  address: z.string(),
  browser: z.string(),
})
const auditEntry = z.object({
  at: z.string(),
  by: z.string(),
  role: role.nullable(),
  from: z.string().describe('The address that it was asked from.'),
  did: z.string().describe('Id of the operation, or sign-in, sign-out, failed-sign-in.'),
  on: z.record(z.string(), z.string()).describe('What was asked, shortened.'),
  outcome: z.enum(['done', 'refused', 'failed']),
  says: z.string().optional(),
})

export type TokenShown = z.output<typeof tokenRecord>
export type SessionShown = z.output<typeof sessionRecord>
export type AuditShown = z.output<typeof auditEntry>

export const listTokens = operation({
  id: 'list-tokens',
  summary: 'Access tokens, oldest first: whose, with which role, last used on which day.',
  method: 'get',
  path: '/tokens',
  mayAsk: 'admin',
  input: z.object({}),
  output: z.object({ tokens: z.array(tokenRecord) }),
  run: async ({ access }) => ({ tokens: access.tokens().map((one) => ({ ...one })) }),
})

/** As people are called who say something; @throws Refusal when nothing is left of it */
export function tokenName(given: string): string {
  const name = cleanText(given, TOKEN_NAME_CHARS_MAX).trim()
  if (name === '') throw new Refusal('A token needs a name: whose it is, or what it is for.')
  return name
}

export const makeToken = operation({
  id: 'make-token',
  summary: 'Makes an access token. It is given this once and kept nowhere.',
  method: 'post',
  path: '/tokens',
  mayAsk: 'admin',
  input: z.object({
    name: z.string().max(TOKEN_NAME_CHARS_MAX).describe('Whose it is, or what it is for; stands beside what is said with it.'),
    role: role.describe('reader reads; analyst also says what mails are; admin also rules over tokens and settings.'),
  }),
  output: z.object({ token: z.string(), record: tokenRecord }),
  run: async ({ access }, { name, role }, by) => {
    const { token, record } = await access.makeToken({ name: tokenName(name), role, by })
    return { token, record: { ...record } }
  },
})

export const revokeToken = operation({
  id: 'revoke-token',
  summary: 'Revokes an access token, by its id or name, and ends its sessions. The last one of an admin stays.',
  method: 'post',
  path: '/tokens/{tokenId}/revoke',
  mayAsk: 'admin',
  input: z.object({ tokenId: id }),
  output: tokenRecord,
  run: async ({ access }, { tokenId }) => ({ ...(await access.revokeToken(tokenId)) }),
})

export const listSessions = operation({
  id: 'list-sessions',
  summary: 'Browsers that are signed in, newest first.',
  method: 'get',
  path: '/sessions',
  mayAsk: 'admin',
  input: z.object({}),
  output: z.object({ sessions: z.array(sessionRecord) }),
  run: async ({ access }) => ({ sessions: access.sessions.list().map((one) => ({ ...one })) }),
})

export const endSession = operation({
  id: 'end-session',
  summary: 'Signs a browser out.',
  method: 'post',
  path: '/sessions/{sessionId}/end',
  mayAsk: 'admin',
  input: z.object({ sessionId: id }),
  output: sessionRecord,
  run: async ({ access }, { sessionId }) => {
    const ended = await access.sessions.end(sessionId)
    if (!ended) throw new Refusal('There is no such session.', { httpStatus: 404 })
    return { ...ended }
  },
})

export const listAudit = operation({
  id: 'list-audit',
  summary: 'What was changed, taken out or tried, by whom and from where, newest first.',
  method: 'get',
  path: '/audit',
  mayAsk: 'admin',
  input: z.object({ limit: z.coerce.number().int().min(1).max(AUDIT_ENTRIES_MAX).default(100).describe('At most as many.') }),
  output: z.object({ entries: z.array(auditEntry) }),
  run: async ({ audit }, { limit }) => ({ entries: (await audit.newest(limit)).map((one) => ({ ...one, on: { ...one.on } })) }),
})
