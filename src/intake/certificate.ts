/**
 * The certificate for STARTTLS: the operator's own, or one that Telltale makes and signs itself. Senders of mail do not
 * verify it (RFC 7435, opportunistic security); it keeps passing mail from being read on the way.
 */
import { createPublicKey, KeyObject, X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../model/index.ts'

export interface KeyAndCertificate {
  readonly key: string
  readonly cert: string
}

const KEY_FILE = 'smtp-key.pem'
const CERTIFICATE_FILE = 'smtp-certificate.pem'
const DAY_MS = 24 * 60 * 60 * 1_000
const VALID_DAYS = 5 * 365
/** Made anew at a start within this time of its end. */
const RENEW_DAYS = 60
/** RFC 5280, upper bound of a common name. */
const NAME_CHARS_MAX = 64

/** @throws Refusal when the files cannot be read or do not belong together */
export async function ownCertificate(keyFile: string, certificateFile: string): Promise<KeyAndCertificate> {
  try {
    const pair = { key: await readFile(keyFile, 'utf8'), cert: await readFile(certificateFile, 'utf8') }
    if (belongTogether(pair)) return pair
  } catch (cause) {
    throw new Refusal('The TLS key or certificate file could not be read.', { cause })
  }
  throw new Refusal('The TLS key does not belong to the certificate.')
}

/** From the folder if a good one lies there; else made, and kept there if a folder is given. */
export async function selfMadeCertificate(name: string, folder: string | null, now: Date): Promise<KeyAndCertificate> {
  if (folder === null) return makeCertificate(name, now)
  const kept = await keptCertificate(folder, now)
  if (kept !== null) return kept
  const made = await makeCertificate(name, now)
  await mkdir(folder, { recursive: true })
  await writeWhole(join(folder, KEY_FILE), made.key, 0o600)
  await writeWhole(join(folder, CERTIFICATE_FILE), made.cert, 0o644)
  return made
}

async function keptCertificate(folder: string, now: Date): Promise<KeyAndCertificate | null> {
  try {
    const key = await readFile(join(folder, KEY_FILE), 'utf8')
    const pair = { key, cert: await readFile(join(folder, CERTIFICATE_FILE), 'utf8') }
    const end = new X509Certificate(pair.cert).validToDate.getTime()
    return belongTogether(pair) && end - now.getTime() > RENEW_DAYS * DAY_MS ? pair : null
  } catch {
    // Missing, cut or mangled: a new one costs nothing and nobody has pinned the old.
    return null
  }
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  await writeFile(`${path}.new`, text, { mode })
  await rename(`${path}.new`, path)
}

function belongTogether({ key, cert }: KeyAndCertificate): boolean {
  const spki = { type: 'spki', format: 'der' } as const
  return createPublicKey(key).export(spki).equals(new X509Certificate(cert).publicKey.export(spki))
}

/** A self-signed X.509 v3 certificate (RFC 5280 §4.1) over ECDSA P-256. */
export async function makeCertificate(name: string, now: Date): Promise<KeyAndCertificate> {
  // The certificate library wants the polyfill before itself; both are loaded only when a certificate has to be made.
  await import('reflect-metadata')
  const x509 = await import('@peculiar/x509')
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const host = /^[\w.-]{1,253}$/.test(name) ? name : 'localhost'
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [host.slice(0, NAME_CHARS_MAX)] }],
    // A day back: the peer's clock may be behind ours.
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + VALID_DAYS * DAY_MS),
    keys,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
  })
  const key = KeyObject.from(keys.privateKey)
  return { key: key.export({ type: 'pkcs8', format: 'pem' }).toString(), cert: `${certificate.toString('pem')}\n` }
}
