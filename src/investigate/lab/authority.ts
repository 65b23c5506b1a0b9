/** The laboratory's own certificate authority: made in memory for one run, trusted by nobody else. */
import { KeyObject } from 'node:crypto'
import type { LabCertificate } from './plan.ts'

export interface KeyAndCertificate {
  readonly key: string
  readonly cert: string
}

export interface Authority {
  /** Common name of the issuer. */
  readonly name: string
  /** Its own certificate, PEM. */
  readonly certificate: string
  issue(host: string, wanted: LabCertificate): Promise<KeyAndCertificate>
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const DAY_MS = 86_400_000
const VALID_DAYS = 90
const YEARS_DAYS = 3_650
/** RFC 5280 appendix A.1, ub-common-name. */
const NAME_CHARS_MAX = 64

export async function openAuthority(now: Date): Promise<Authority> {
  // The certificate library wants the polyfill before itself.
  await import('reflect-metadata')
  const x509 = await import('@peculiar/x509')
  const makeKeys = () => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  const name = 'Telltale Laboratory CA'
  const days = (count: number) => new Date(now.getTime() + count * DAY_MS)
  const ownKeys = await makeKeys()
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [name] }],
    notBefore: days(-YEARS_DAYS),
    notAfter: days(YEARS_DAYS),
    keys: ownKeys,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  })
  return {
    name,
    certificate: own.toString('pem'),
    async issue(host, { names = [host], expired, selfSigned, ageDays }) {
      const keys = await makeKeys()
      const subject = [{ CN: [(names[0] ?? host).slice(0, NAME_CHARS_MAX)] }]
      const dates = {
        notBefore: expired ? days(-VALID_DAYS - 10) : days(-ageDays),
        notAfter: expired ? days(-10) : days(Math.max(VALID_DAYS - ageDays, 1)),
      }
      const extensions = [new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: 'dns' as const, value })))]
      const signed = selfSigned
        ? await x509.X509CertificateGenerator.createSelfSigned({ name: subject, ...dates, keys, signingAlgorithm: ALGORITHM, extensions })
        : await x509.X509CertificateGenerator.create({
            subject,
            issuer: own.subject,
            ...dates,
            signingKey: ownKeys.privateKey,
            publicKey: keys.publicKey,
            signingAlgorithm: ALGORITHM,
            extensions,
          })
      const key = KeyObject.from(keys.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString()
      return { key, cert: `${signed.toString('pem')}\n` }
    },
  }
}
