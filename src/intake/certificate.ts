/**
 * The certificate for STARTTLS: the operator's own, or one that Telltale makes and signs itself. Senders of mail do not
 * verify it (RFC 7435, opportunistic security); it keeps passing mail from being read on the way.
 */
import { createPublicKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../model/index.ts'
import { bitString, contextTag, derSequence, derTime, integer, octetString, oid, utf8String } from './der.ts'

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
  const made = makeCertificate(name, now)
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

/** An X.509 v3 certificate (RFC 5280 §4.1) over ECDSA P-256. */
export function makeCertificate(name: string, now: Date): KeyAndCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = derSequence(oid('1.2.840.10045.4.3.2'))
  const commonName = derSequence(oid('2.5.4.3'), utf8String(name.slice(0, NAME_CHARS_MAX)))
  const distinguishedName = derSequence(Buffer.concat([Buffer.from([0x31, commonName.length]), commonName]))
  const names = derSequence(contextTag(2, Buffer.from(/^[\w.-]{1,253}$/.test(name) ? name : 'localhost', 'latin1')))
  // A day back: the peer's clock may be behind ours.
  const [from, to] = [new Date(now.getTime() - DAY_MS), new Date(now.getTime() + VALID_DAYS * DAY_MS)]
  const body = derSequence(
    contextTag(0, integer(Buffer.from([2])), true),
    integer(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    ecdsaWithSha256,
    distinguishedName,
    derSequence(derTime(from), derTime(to)),
    distinguishedName,
    publicKey.export({ type: 'spki', format: 'der' }),
    contextTag(3, derSequence(derSequence(oid('2.5.29.17'), octetString(names))), true),
  )
  const signature = sign('sha256', body, { key: privateKey, dsaEncoding: 'der' })
  const der = derSequence(body, ecdsaWithSha256, bitString(signature))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  }
}
