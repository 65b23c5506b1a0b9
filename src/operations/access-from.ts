/** What the command line does with tokens and reads of the audit log. A running service takes note; nobody need stop it. */
import { cleanText } from '../explain/index.ts'
import { Refusal, ROLES } from '../model/index.ts'
import type { AuditEntry, TokenRecord } from '../ports/index.ts'
import { AUDIT_ENTRIES_MAX, tokenName } from './access.ts'
import type { Context } from './context.ts'

/** Whoever may write into the data folder. */
const BY = 'command line'

export async function tokensFrom(context: Context): Promise<readonly TokenRecord[]> {
  return (await context.openAccess()).access.tokens()
}

/** @throws Refusal for a role that is none, and as `Access.makeToken` does */
export async function makeTokenFrom(
  context: Context,
  wish: { readonly name: string; readonly role: string },
): Promise<{ readonly token: string; readonly record: TokenRecord }> {
  const role = ROLES.find((one) => one === wish.role)
  if (!role) throw new Refusal(`There is no role “${cleanText(wish.role, 20)}”. Use one of: ${ROLES.join(', ')}.`)
  const name = tokenName(wish.name)
  return noted(context, 'make-token', { name, role }, (access) => access.makeToken({ name, role, by: BY }))
}

export const revokeTokenFrom = (context: Context, idOrName: string): Promise<TokenRecord> =>
  noted(context, 'revoke-token', { tokenId: idOrName }, (access) => access.revokeToken(idOrName))

export async function auditFrom(context: Context, limit: number): Promise<readonly AuditEntry[]> {
  return (await context.openAccess()).audit.newest(Math.min(limit, AUDIT_ENTRIES_MAX))
}

type Opened = Awaited<ReturnType<Context['openAccess']>>

async function noted<Made>(
  context: Context,
  did: string,
  on: Readonly<Record<string, string>>,
  work: (access: Opened['access']) => Promise<Made>,
): Promise<Made> {
  const { access, audit } = await context.openAccess()
  const made = await work(access)
  await audit.append({ at: context.clock.now().toISOString(), by: BY, role: null, from: BY, did, on, outcome: 'done' })
  return made
}

const ON_CHARS_MAX = 200

/** One line; names and values may have been typed by anybody. */
export const auditInWords = ({ at, by, from, did, on, outcome, says }: AuditEntry): string =>
  [
    at.slice(0, 19).replace('T', ' '),
    cleanText(by, 60),
    cleanText(from, 45),
    cleanText(did, 40),
    cleanText(
      Object.entries(on)
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
      ON_CHARS_MAX,
    ),
    ...(outcome === 'done' ? [] : [`${outcome}: ${cleanText(says ?? '', ON_CHARS_MAX)}`]),
  ].join('  ')
