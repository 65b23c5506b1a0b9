/** The HTTP face as a value: `app.request('/api/v1/cases')` needs no port. Routes come from the list of operations. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Config } from '../config/index.ts'
import { Fault, Refusal } from '../model/index.ts'
import { OPERATIONS, type Operation, type ServiceContext } from '../operations/index.ts'
import { problemPage } from '../web/index.ts'
import { addAssets } from './assets.ts'
import { callersBehind } from './caller.ts'
import { addCampaignPages } from './campaign-routes.ts'
import { addCasePages } from './case-pages.ts'
import { addCheckPages, checkTrouble } from './check-pages.ts'
import { type Desk, openDesk } from './desk.ts'
import { addFrontPages } from './front-pages.ts'
import { securityHeaders } from './guard.ts'
import { addHealthPages, healthDoor } from './health-pages.ts'
import { addHelpPages } from './help-pages.ts'
import { limitRequests } from './limits.ts'
import { openApiDocument } from './openapi.ts'
import { refuseForeignNames, refuseForeignSites } from './same-site.ts'
import { addSearchPages } from './search-pages.ts'
import { addSessionPages } from './session-pages.ts'
import { addSettingsPages } from './settings-pages.ts'
import { addStreamPages } from './stream-pages.ts'

export interface HttpOptions {
  readonly service: ServiceContext
  readonly config: Config['http']
}

const API = '/api/v1'
/** Where whole mails are given. */
const MAIL_IN: readonly string[] = ['/check', ...['/check', '/keep', '/contest'].map((one) => API + one)]
/** All other forms and bodies: the longest is a write-up. */
const FORM_BYTES_MAX = 2_000_000
const MONITOR_PER_MINUTE_MAX = 120

export function createHttpApp({ service, config }: HttpOptions): Hono {
  const app = new Hono()
  const callerOf = callersBehind(config.trustedProxies)
  const desk = openDesk(service, callerOf)
  // Not events of a stream: they would lie in the compressor until it is full.
  app.use(compress())
  app.use(securityHeaders(callerOf))
  // Rarely enough that it cannot be asked to death.
  app.get('/healthz', limitRequests(callerOf, MONITOR_PER_MINUTE_MAX), healthDoor(service))
  app.use(refuseForeignNames([config.host, ...config.publicNames]))
  app.use(limitRequests(callerOf, config.requestsPerMinuteMax))
  app.use(refuseForeignSites)
  // Judging and keeping cost more than reading does.
  const limitChecks = limitRequests(callerOf, config.checksPerMinuteMax)
  for (const path of MAIL_IN) app.post(path, limitChecks)
  app.get('/check/sample/*', limitChecks)
  for (const path of MAIL_IN) app.post(path, limitBody(config.uploadBytesMax, 'The mail is too large.'))
  const limitForm = limitBody(Math.min(config.uploadBytesMax, FORM_BYTES_MAX), 'What was sent is too large.')
  app.use((c, next) => (MAIL_IN.includes(c.req.path) ? next() : limitForm(c, next)))
  app.onError((cause, c) => answerTo(cause, c, desk, config))
  app.notFound((c) => answerTo(new Refusal('There is no such page.', { httpStatus: 404 }), c, desk, config))

  const document = openApiDocument()
  app.get(`${API}/openapi.json`, (c) => c.json(document))
  for (const operation of OPERATIONS) {
    const path = API + operation.path.replace(/\{(\w{1,40})\}/g, ':$1')
    app.on(operation.method.toUpperCase(), path, async (c) => c.json((await run(operation, desk, c)) as object))
  }
  addAssets(app)
  addCheckPages(app, desk, config)
  for (const add of [
    addSessionPages,
    addStreamPages,
    addSearchPages,
    addFrontPages,
    addCasePages,
    addCampaignPages,
    addSettingsPages,
    addHealthPages,
    addHelpPages,
  ])
    add(app, desk)
  return app
}

const limitBody = (maxSize: number, says: string) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal(says, { httpStatus: 413 })
    },
  })

async function run(operation: Operation, { ask, guard }: Desk, c: Context): Promise<unknown> {
  guard(c, operation.mayAsk)
  const given = operation.takesMail
    ? { ...c.req.query(), raw: new Uint8Array(await c.req.arrayBuffer()) }
    : { ...c.req.query(), ...(operation.method === 'post' ? await bodyOf(c) : {}), ...c.req.param() }
  const parsed = operation.input.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Refusal(`“${issue?.path.join('.') ?? ''}” is not right: ${issue?.message ?? 'not understood'}`)
  }
  return ask(c, operation, given)
}

async function bodyOf(c: Context): Promise<object> {
  try {
    const body: unknown = await c.req.json()
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  } catch (cause) {
    throw new Refusal('The body is not JSON.', { cause })
  }
  throw new Refusal('The body is not a JSON object.')
}

/** A refusal or fault is told in its own words; a bug only as one. Nobody sees a stack trace. */
function answerTo(cause: unknown, c: Context, desk: Desk, config: Config['http']): Response | Promise<Response> {
  const status = cause instanceof Refusal ? cause.httpStatus : cause instanceof Fault ? 503 : 500
  const says = cause instanceof Refusal || cause instanceof Fault ? cause.message : 'Telltale made a mistake here. It was not your fault.'
  if (status === 500) {
    desk.service.workspace.vitals.trouble('web', cause)
    console.error('telltale: bug while answering', c.req.method, c.req.path.slice(0, 200), cause)
  }
  if (c.req.path.startsWith(`${API}/`)) return c.json({ error: says }, status)
  return checkTrouble(c, desk, config, status) ?? c.html(problemPage(says, desk.whoAsks(c)), status)
}
