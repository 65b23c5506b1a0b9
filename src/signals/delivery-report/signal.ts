/**
 * A mail server tells that a mail did not arrive, as servers tell it, and there is nothing to press.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Attachment, HEADER, type Message, type Signal } from '../../model/index.ts'
import { callsToAction, isMachineMailbox } from '../questions.ts'

/** RFC 3464 §2.1. */
const STATUS_TYPE = 'message/delivery-status'
/** What a report brings with it: the mail that came back, or its header (RFC 3462 §2). */
const RETURNED = /^(?:message\/|text\/rfc822-headers$)/
const AUTHORS_MAX = 5

export const deliveryReport: Signal<'message' | 'identity' | 'links' | 'attachments' | 'forms', 'status' | 'plain'> = {
  id: 'delivery-report',
  title: 'Delivery report of a mail server',
  kind: 'confirmation',
  tags: ['Header analysis', 'Content analysis'],
  needs: ['message', 'identity', 'links', 'attachments', 'forms'],
  messages: {
    status: 'It is a report that a mail did not arrive, in the form in which mail servers write it.',
    plain: 'It comes from "{address}", as reports that a mail did not arrive do.',
  },

  detect({ message, identity, links, attachments, forms }) {
    if (forms.length > 0 || callsToAction(links).some(({ kind }) => kind !== 'bare') || attachments.some((one) => !isReturned(one)))
      return []
    if (hasStatus(message)) return [{ message: 'status', values: {}, at: { part: HEADER, start: 0, end: 0 } }]
    const daemon = identity.from.slice(0, AUTHORS_MAX).find(({ address }) => isMachineMailbox(address))
    // Where several are named as the author, the reader sees another one.
    return daemon && identity.from.length === 1 ? [{ message: 'plain', values: { address: daemon.address }, at: daemon.at }] : []
  },
}

/** A report has one body of its own beside the status; whatever else comes with it is the mail that came back. */
const hasStatus = ({ parts }: Message): boolean =>
  parts[0]?.type === 'multipart/report' && parts.some(({ type, parentId }) => type === STATUS_TYPE && parentId === parts[0]?.id)

const isReturned = ({ type }: Attachment): boolean => RETURNED.test(type)
