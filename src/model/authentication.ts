/** Results of SPF, DKIM, DMARC and ARC in the words of RFC 8601, with the DNS answers they rest on. */

export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror' | 'policy'
export type DkimResult = 'none' | 'pass' | 'fail' | 'policy' | 'neutral' | 'temperror' | 'permerror'
export type DmarcResult = 'none' | 'pass' | 'fail' | 'temperror' | 'permerror'
export type ArcResult = 'none' | 'pass' | 'fail' | 'temperror' | 'permerror'

export interface DkimSignature {
  readonly result: DkimResult
  /** `d=` and `s=`, lower case. */
  readonly domain: string
  readonly selector: string
  /** Same organizational domain as the author address (relaxed alignment, RFC 9989). */
  readonly aligned: boolean
}

/** One DNS answer, kept so that the case can be judged again without a network. */
export interface DnsAnswer {
  readonly name: string
  readonly type: string
  readonly answers: readonly string[] | null
  /** Node's DNS error code when there was no answer: ENOTFOUND, ENODATA, ETIMEOUT … */
  readonly error: string | null
}

export interface Authentication {
  /** `measured` by us; `trusted-receiver`: read from an Authentication-Results field the operator trusts. */
  readonly source: 'measured' | 'trusted-receiver'
  readonly authservId: string | null
  /** SPF says something only when we know the envelope; `domain` is the checked one. */
  readonly spf: { readonly result: SpfResult; readonly domain: string; readonly aligned: boolean }
  readonly dkim: readonly DkimSignature[]
  readonly dmarc: { readonly result: DmarcResult; readonly domain: string; readonly policy: 'none' | 'quarantine' | 'reject' | null }
  readonly arc: { readonly result: ArcResult; readonly sealedBy: string | null }
  readonly answers: readonly DnsAnswer[]
}
