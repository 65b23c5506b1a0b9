/** Who holds which token, and who is signed in with it. */
import type { Asker, Role } from '../model/index.ts'

export interface Access {
  /** Takes the same time whether the token is known or not. */
  whoIs(token: string): Asker | null
  /** Oldest first; never the tokens themselves. */
  tokens(): readonly TokenRecord[]
  /** @returns the token, this once. @throws Refusal when the name is taken, or there are too many */
  makeToken(wish: TokenWish): Promise<{ readonly token: string; readonly record: TokenRecord }>
  /** By its id or its name; sessions begun with it end. @throws Refusal when there is none, or nobody would be left who rules over tokens */
  revokeToken(idOrName: string): Promise<TokenRecord>
  readonly sessions: Sessions
}

export interface TokenWish {
  readonly name: string
  readonly role: Role
  /** Who makes it. */
  readonly by: string
}

export interface TokenRecord {
  readonly tokenId: string
  readonly name: string
  readonly role: Role
  readonly madeAt: string
  readonly madeBy: string
  /** Day (UTC); null: never. */
  readonly lastUsedOn: string | null
}

/** Browsers that are signed in. What a cookie holds is kept nowhere; the store knows its hash only. */
export interface Sessions {
  /** @returns what the cookie holds; null when the token is known no more */
  begin(tokenId: string, from: { readonly address: string; readonly browser: string }): Promise<string | null>
  whoIs(secret: string): SignedIn | null
  /** Newest first. */
  list(): readonly SessionRecord[]
  /** @returns null when there is none such */
  end(sessionId: string): Promise<SessionRecord | null>
}

export interface SignedIn extends Asker {
  readonly sessionId: string
}

export interface SessionRecord {
  readonly sessionId: string
  /** Of the token. */
  readonly name: string
  readonly role: Role
  readonly tokenId: string
  readonly startedAt: string
  /** Day (UTC). */
  readonly lastSeenOn: string
  readonly address: string
  /** As the browser calls itself. */
  readonly browser: string
}
