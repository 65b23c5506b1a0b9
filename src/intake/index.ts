/** Gets mail in: from SMTP, from files. Nothing is promised to a sender before it is safe. */
export { type Accepted, type Acceptor, type AcceptorOptions, type Arrival, createAcceptor } from './acceptor.ts'
export { countMails, type MailCount } from './count-mails.ts'
export { type GivenMail, type GivenProblem, givenMail } from './given-mail.ts'
export { type FoundMail, type ReadMailsOptions, readMails } from './read-mails.ts'
export { fileReceivedAt } from './received-at.ts'
export { type SampleTarget, type SentSamples, sendSamples } from './send-samples.ts'
export { type SmtpIntake, startSmtpIntake } from './smtp-intake.ts'
export type { SmtpIntakeOptions } from './smtp-settings.ts'
