/** Gets mail in: from SMTP, from files. Nothing is promised to a sender before it is safe. */
export { type Accepted, type Acceptor, type AcceptorOptions, type Arrival, createAcceptor } from './acceptor.ts'
export { type SmtpIntake, startSmtpIntake } from './smtp-intake.ts'
export type { SmtpIntakeOptions } from './smtp-settings.ts'
