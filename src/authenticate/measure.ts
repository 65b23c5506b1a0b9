/** SPF, DKIM, DMARC and ARC measured by us, with mailauth; every DNS answer is kept with the case. */
import type { ARCData, ARCResult, DKIMVerifyResult, DMARCResult, SPFResult } from 'mailauth'
import type { Authentication, Envelope, Message } from '../model/index.ts'
import type { Resolver } from '../ports/index.ts'
import { authenticationFrom } from './measured-words.ts'
import { askWithin, type Questions } from './questions.ts'
import { type SignedCopy, signedCopy } from './signed-copy.ts'

/** RFC 9989 §4.10: a walk up the tree asks eight names at most. */
const WALK_QUESTIONS_MAX = 8
/** Named in comments of results that nobody sees; mailauth would ask the system for its name. */
const MTA = 'telltale.localhost'

export interface MeasureOptions {
  readonly resolver: Resolver
  readonly timeLimitMs: number
}

/** What was found; null where it could not be. */
export interface Measured {
  readonly spf: SPFResult | null
  readonly dkim: DKIMVerifyResult | null
  readonly arc: ARCResult | null
  /** false: the message has no author domain or several. */
  readonly dmarc: DMARCResult | false | null
}

/** @param envelope null when somebody else was the receiver: SPF then says nothing */
export async function measure(
  raw: Uint8Array,
  message: Message,
  envelope: Envelope | null,
  { resolver, timeLimitMs }: MeasureOptions,
): Promise<Authentication> {
  const questions = askWithin(resolver, timeLimitMs)
  try {
    const copy = signedCopy(raw, message)
    askAhead(questions, message, envelope, copy)
    const found = await check(copy, envelope, questions)
    return authenticationFrom(found, message, envelope !== null, questions.answers())
  } catch {
    // What mailauth cannot take (a header it refuses) is unknown, not failed.
    const nothing = { spf: null, dkim: null, arc: null, dmarc: null }
    return authenticationFrom(nothing, message, envelope !== null, questions.answers())
  } finally {
    questions.stop()
  }
}

/** All first questions at once: the answer comes sooner, and a sender whose own name server dawdles gains nothing by it. */
function askAhead(questions: Questions, message: Message, envelope: Envelope | null, copy: SignedCopy | null): void {
  const sender = envelope && (domainOf(envelope.mailFrom) || envelope.heloName)
  if (sender) questions.ahead(sender, 'TXT')
  for (const { domain, selector } of copy?.keys ?? []) questions.ahead(`${selector}._domainkey.${domain}`, 'TXT')
  const labels = message.identity.from[0]?.domain.split('.') ?? []
  for (const [index] of labels.slice(0, WALK_QUESTIONS_MAX).entries()) questions.ahead(`_dmarc.${labels.slice(index).join('.')}`, 'TXT')
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

async function check(copy: SignedCopy | null, envelope: Envelope | null, { resolve }: Questions): Promise<Measured> {
  // Loaded here and not above: it costs a third of a second, and most mail is judged without it.
  const mailauth = await import('mailauth')
  // mailauth's own type for a resolver leaves out MX records.
  const resolver = resolve as (name: string, type: string) => Promise<string[]>
  const [spf, dkim] = await Promise.all([
    // `strict`: all 203 cases of the RFC 7208 suite; the lenient reading misses seven.
    envelope &&
      mailauth.spf({ ip: envelope.peerAddress, helo: envelope.heloName, sender: envelope.mailFrom, mta: MTA, resolver, strict: true }),
    copy && mailauth.dkimVerify(copy.bytes, { resolver }),
  ])
  if (copy === null || dkim === null) return { spf, dkim: null, arc: null, dmarc: null }
  const arc = copy.isArcLeftOut || !dkim.arc ? null : await mailauth.arc(dkim.arc as ARCData, { resolver })
  const { headerFrom, fromFields } = dkim as DKIMVerifyResult & { readonly fromFields?: number }
  const dmarc = await mailauth.dmarc({
    headerFrom: headerFrom ?? [],
    fromFields: fromFields ?? 0,
    spfDomains: spf?.status.result === 'pass' ? [spf.domain] : [],
    dkimDomains: wholeSignatures(dkim).map(({ signingDomain = '' }) => ({ domain: signingDomain })),
    resolver,
  })
  return { spf, dkim, arc, dmarc }
}

/** Signatures that pass and cover the whole body: under one that covers a part (`l=`, RFC 6376 §8.2) anybody can add the rest. */
const wholeSignatures = ({ results }: DKIMVerifyResult) => results.filter(({ status }) => status.result === 'pass' && !status.underSized)
