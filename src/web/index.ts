/** Pages: an operation's result → HTML, on the server, whole without script. Words come cleaned and defanged from explain/. */
export * from './campaign-pages.ts'
export * from './case-page.ts'
export * from './check-page.ts'
export * from './interesting-page.ts'
export type { Frame, Markup } from './layout.ts'
export type { ReportWords } from './ledger.ts'
export * from './stream-page.ts'
