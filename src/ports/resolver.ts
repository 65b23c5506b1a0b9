/** DNS, as far as authentication needs it. */
export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'CNAME' | 'PTR'

export interface Resolver {
  /**
   * Answers as Node's `dns.promises.resolve(name, type)` gives them: strings for A, AAAA, CNAME, PTR; string[][] for
   * TXT; `{priority, exchange}` for MX. Rejects with an Error whose `code` is Node's: ENOTFOUND, ENODATA, ETIMEOUT, ESERVFAIL …
   */
  resolve(name: string, type: RecordType): Promise<unknown[]>
}
