/**
 * The four kinds of wrong, as far as they are values: a *defect* is bad data (message.ts), a *fault* is the world
 * failing us, a *refusal* is a caller asking wrongly. A *bug* is any other exception.
 */

/** Every way the world can fail us. `code` is for programs and never changes; the sentence is for people. */
export const FAULTS = {
  'dns-timeout': { retry: 'later', says: 'The name server did not answer in time.' },
  'dns-refused': { retry: 'later', says: 'The name server could not answer.' },
  'dns-offline': { retry: 'never', says: 'No name server was asked (offline).' },
  'not-authenticated': { retry: 'never', says: 'Who really sent this mail could not be checked.' },
  'arrival-not-seen': { retry: 'never', says: 'Nobody we trust saw this mail arrive.' },
  reconstructed: { retry: 'never', says: 'The mail was rebuilt from a forwarded text, so its sender cannot be checked.' },
  'not-visited': { retry: 'never', says: 'The landing page was not visited.' },
  'page-refused': { retry: 'never', says: 'The landing page refused the connection.' },
  'page-gone': { retry: 'never', says: 'The landing page is gone.' },
  'visits-stopped': { retry: 'later', says: 'The program was stopped while a page was visited.' },
  'page-one-time': { retry: 'never', says: 'The link does something when it is opened, so it was not opened.' },
  unreadable: { retry: 'never', says: 'The message could not be read.' },
  'too-few-words': { retry: 'never', says: 'The mail has too few words to say how they sound.' },
  'organisation-not-known': {
    retry: 'never',
    says: 'We do not know an organisation of the name that the mail gives, so we could not check whether it sent it.',
  },
  'picture-not-read': { retry: 'never', says: 'The text inside the picture was not read.' },
  'attachment-not-read': { retry: 'never', says: 'The attachment was not opened.' },
  'signal-failed': { retry: 'never', says: 'This check failed; that is a bug in Telltale.' },
  'disk-full': { retry: 'later', says: 'The disk cannot take more mail.' },
  'disk-failed': { retry: 'later', says: 'The disk failed to write.' },
  'store-busy': { retry: 'later', says: 'The store is busy.' },
  'time-limit': { retry: 'never', says: 'The time limit was reached.' },
  'worker-crashed': { retry: 'later', says: 'The worker that judged this mail crashed.' },
} as const satisfies Record<string, { retry: 'later' | 'never'; says: string }>

export type FaultCode = keyof typeof FAULTS

/** The world let us down: retry later or never, as the table says. */
export class Fault extends Error {
  readonly code: FaultCode
  constructor(code: FaultCode, options?: { cause?: unknown }) {
    super(FAULTS[code].says, options)
    this.name = 'Fault'
    this.code = code
  }
}

/** The caller asked wrongly. Shown as one plain sentence: exit 2 on the command line, 4xx over HTTP; never a stack. */
export class Refusal extends Error {
  readonly httpStatus: 400 | 401 | 403 | 404 | 409 | 413 | 421 | 429
  constructor(says: string, options?: { httpStatus?: Refusal['httpStatus']; cause?: unknown }) {
    super(says, options)
    this.name = 'Refusal'
    this.httpStatus = options?.httpStatus ?? 400
  }
}
