/** Joins the command line to the program: flags become settings, settings become a context. */
import { createContext, type Service, startService } from './app.ts'
import type { FlagValues, Terminal } from './cli/command.ts'
import { runCli } from './cli/index.ts'
import { defaultConfig } from './config/defaults.ts'
import type { Config, Sources } from './config/index.ts'
import { Refusal } from './model/fault.ts'

const terminal: Terminal = {
  write: (text) => void process.stdout.write(text),
  warn: (text) => void process.stderr.write(text),
  isOutTty: process.stdout.isTTY === true,
  isErrTty: process.stderr.isTTY === true,
  // POSIX order: LC_ALL overrules LC_MESSAGES, and that LANG.
  language: process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG,
}

const POLICIES = ['off', 'suspicious', 'all'] as const

/** `serve --visit POLICY`; of other commands the flag has no value. */
function policyOf(given: string | undefined): (typeof POLICIES)[number] | undefined {
  const policy = POLICIES.find((one) => one === given)
  if (given !== undefined && policy === undefined) throw new Refusal(`--visit wants off, suspicious or all, not “${given.slice(0, 20)}”.`)
  return policy
}

/** A settings file loads the schema and the YAML reader; without one the plain defaults do, and start quicker. */
async function settingsOf(flags: FlagValues): Promise<{ readonly config: Config; readonly sources: Sources }> {
  const path = typeof flags.config === 'string' ? flags.config : undefined
  const { config, given } =
    path === undefined ? { config: defaultConfig(), given: [] } : (await import('./config/index.ts')).loadSettings(path)
  const text = (name: string) => (typeof flags[name] === 'string' ? (flags[name] as string) : undefined)
  const port = (name: string, fallback: number) => {
    const given = text(name)
    if (given !== undefined && !(/^\d{1,5}$/.test(given) && Number(given) <= 65_535))
      throw new Refusal(`--${name} wants a port between 0 and 65535, not “${given.slice(0, 20)}”.`)
    return given === undefined ? fallback : Number(given)
  }
  const trusted = flags['trust-receiver']
  const changed: Config = {
    ...config,
    data: text('data') ?? config.data,
    events: text('events') ?? config.events,
    secrets: [...config.secrets, ...(Array.isArray(flags.secret) ? (flags.secret as string[]) : [])],
    smtp: { ...config.smtp, port: port('smtp-port', config.smtp.port) },
    http: { ...config.http, port: port('http-port', config.http.port) },
    trustedReceivers: [...config.trustedReceivers, ...(Array.isArray(trusted) ? (trusted as string[]) : [])],
    visit: { ...config.visit, policy: policyOf(text('visit')) ?? config.visit.policy, laboratory: text('lab') ?? config.visit.laboratory },
    dns: { ...config.dns, isOffline: config.dns.isOffline || flags.offline === true },
  }
  const byFlag = Object.entries(FLAG_SETTINGS).flatMap(([flag, setting]) => (flags[flag] === undefined ? [] : [[setting, 'flag'] as const]))
  return { config: changed, sources: Object.fromEntries([...given.map((setting) => [setting, 'file'] as const), ...byFlag]) }
}

/** Which setting a flag overrules. */
const FLAG_SETTINGS = {
  data: 'data',
  events: 'events',
  secret: 'secrets',
  'smtp-port': 'smtp.port',
  'http-port': 'http.port',
  'trust-receiver': 'trustedReceivers',
  visit: 'visit.policy',
  lab: 'visit.laboratory',
  offline: 'dns.isOffline',
} as const

async function serve(flags: FlagValues): Promise<void> {
  const settings = await settingsOf(flags)
  const { config } = settings
  const service = await startService(createContext(settings), { areSamplesWanted: flags['no-samples'] !== true })
  terminal.write(greetingOf(config, service))
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  terminal.write('Stopping; what was accepted is kept.\n')
  await service.close()
}

const NOTICES_MAX = 5
const VISITS = {
  off: 'not opened (serve --visit suspicious opens them in a guarded browser)',
  suspicious: 'of suspicious mail are opened in a guarded browser',
  all: 'of all mail are opened in a guarded browser',
} as const

function greetingOf(config: Config, { smtpPort, httpPort, newToken, workspace }: Service): string {
  const web = `http://${config.http.host}:${httpPort}/`
  return [
    'Telltale stands.',
    `  Mail in   smtp://${config.smtp.host}:${smtpPort}`,
    `  Web page  ${web}`,
    `  Data      ${workspace.folder}`,
    `  Pages     ${workspace.visitsRefused ?? VISITS[config.visit.policy]}`,
    ...workspace.visitNotices.slice(0, NOTICES_MAX).map((says) => `            ${says}`),
    ...(workspace.visitNotices.length > NOTICES_MAX ? [`            … and ${workspace.visitNotices.length - NOTICES_MAX} more.`] : []),
    ...(newToken === null
      ? []
      : [`  Token     ${newToken}`, `            (shown this once; within an hour this signs in: ${web}sign-in?token=${newToken})`]),
    '',
  ].join('\n')
}

export const main = (argv: readonly string[]): Promise<number> =>
  runCli(argv, {
    openContext: async (flags) => createContext(await settingsOf(flags)),
    startService: serve,
    terminal,
    version: async () => (await import('./pipeline/version.generated.ts')).PROGRAM_VERSION,
  })
