/**
 * The mail bears a signature that does not hold, and nothing stood between the sender's own machine and the receiver that could have broken it.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import type { Authentication, DkimSignature, Signal } from '../../model/index.ts'
import { authorOf } from '../questions.ts'

export const brokenSignature: Signal<'identity' | 'authentication', 'broken'> = {
  id: 'broken-signature',
  title: 'Signature that does not hold',
  kind: 'contradiction',
  mismatch: 'authfail',
  tags: ['Credential Phishing', 'BEC/Fraud', 'Spam', 'Spoofing', 'Evasion', 'Sender analysis', 'Header analysis'],
  needs: ['identity', 'authentication'],
  messages: { broken: 'The mail bears a signature of {signer}, but the check of that signature failed.' },

  detect({ identity, authentication }) {
    const author = authorOf(identity)
    if (author === undefined || !cameStraight(authentication)) return []
    const { dkim } = authentication
    if (dkim.some(({ result }) => result === 'pass' || result === 'temperror')) return []
    const broken = dkim.find(isBroken)
    return broken === undefined ? [] : [{ message: 'broken', values: { signer: broken.domain }, at: author.at }]
  },
}

/** A machine of the author's own domain handed the mail over: no list or forwarder changed it on the way (RFC 6377 §3.3). */
const cameStraight = ({ spf }: Authentication): boolean => spf.result === 'pass' && spf.aligned

/** A stranger's that does not fit is told by `borrowed-signature`. `permerror`: there is no key for it, or it is malformed (RFC 6376 §6.1). */
const isBroken = ({ result, aligned, domain }: DkimSignature): boolean =>
  domain !== '' && (result === 'permerror' || (result === 'fail' && aligned))
