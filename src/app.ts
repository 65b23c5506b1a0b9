/** The composition root: the only file that constructs drivers. Everything heavy is loaded when it is first needed. */
import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Config } from './config/index.ts'
import { Fault } from './model/fault.ts'
import type { Context, ServiceContext, Workspace } from './operations/index.ts'

export interface ContextOptions {
  readonly config: Config
}

const systemClock = { now: () => new Date() }

export function createContext({ config }: ContextOptions): Context {
  const openResolver = async () => {
    if (config.dns.isOffline) return null
    const { openDnsResolver } = await import('./drivers/dns/index.ts')
    return openDnsResolver({ servers: config.dns.servers })
  }
  const openPool = async () => {
    const { openJudgePool } = await import('./pipeline/judge-pool.ts')
    return openJudgePool(config.workers || undefined)
  }
  return {
    config,
    clock: systemClock,
    openResolver,
    openPool,
    openWorkspace: ({ isReindexing = false } = {}) => openWorkspace({ config, openResolver, openPool }, isReindexing),
  }
}

type Makers = Pick<Context, 'config' | 'openResolver' | 'openPool'>

async function openWorkspace({ config, openResolver, openPool }: Makers, isReindexing: boolean): Promise<Workspace> {
  const [{ openFileJournal, openFolderBlobStore }, { openSqliteStore, removeSqliteStore }, { createAcceptor }, { openPipeline }] =
    await Promise.all([
      import('./drivers/folder/index.ts'),
      import('./drivers/sqlite/index.ts'),
      import('./intake/index.ts'),
      import('./pipeline/index.ts'),
    ])
  const folder = resolve(config.data)
  const databaseFile = `${folder}/telltale.sqlite`
  // The journal first: its lock says that no other process holds this folder.
  const journal = await openFileJournal(`${folder}/journal`)
  try {
    if (isReindexing) {
      // Read first: a journal that is damaged must not cost the database, too.
      for await (const _ of journal.read(0));
      await removeSqliteStore(databaseFile)
    }
    const blobs = await openFolderBlobStore(`${folder}/blobs`)
    const { cases, queue, close } = await openSqliteStore(databaseFile)
    const [resolver, pool] = await Promise.all([openResolver(), openPool()])
    const acceptor = createAcceptor({
      blobs,
      journal,
      clock: systemClock,
      trustedReceivers: config.trustedReceivers,
      isKnown: async (sightingId) => (await cases.findSighting(sightingId)) !== null,
      onAccepted: () => pipeline.wake(),
    })
    const pipeline = openPipeline({
      blobs,
      journal,
      cases,
      queue,
      clock: systemClock,
      pool,
      acceptOriginal: async (raw, sighting) => void (await acceptor.acceptSighting(raw, sighting)),
      gatherOptions: { resolver, trustedReceivers: config.trustedReceivers, clock: systemClock },
    })
    const closeAll = async () => {
      await pipeline.close()
      await pool.close()
      await close()
      await journal.close()
      await blobs.close()
    }
    return { folder, blobs, journal, cases, queue, pipeline, acceptor, close: closeAll }
  } catch (cause) {
    await journal.close()
    throw cause
  }
}

export interface Service {
  readonly smtpPort: number
  readonly httpPort: number
  /** Shown once: on the first start, when the admin token is made. */
  readonly newToken: string | null
  readonly isFirstStart: boolean
  readonly workspace: Workspace
  close(): Promise<void>
}

export async function startService(context: Context, options: { readonly areSamplesWanted: boolean }): Promise<Service> {
  const { config } = context
  // What stands already is taken down again when the next thing cannot be opened: a port that is taken must end the program.
  await using opened = new AsyncDisposableStack()
  const workspace = opened.adopt(await context.openWorkspace(), (one) => one.close())
  const [{ startSmtpIntake, sendSamples }, { startHttp }, { openTokens }, { examine }] = await Promise.all([
    import('./intake/index.ts'),
    import('./api/index.ts'),
    import('./drivers/folder/tokens.ts'),
    import('./pipeline/index.ts'),
  ])
  await workspace.pipeline.project()
  const isFirstStart = (await workspace.cases.counts()).cases === 0
  const mayAccept = opened.adopt(await watchDisk(workspace.folder, config.freeBytesMin), (one) => one.close())
  const tokens = await openTokens(`${workspace.folder}/tokens.json`)
  const resolver = await context.openResolver()
  const service: ServiceContext = {
    workspace,
    startedAt: context.clock.now().toISOString(),
    examine: (raw) => examine(raw, { resolver, trustedReceivers: config.trustedReceivers, clock: context.clock, source: 'upload' }),
  }
  const http = opened.adopt(await startHttp({ service, config: config.http, isTokenValid: tokens.isValid }), (one) => one.close())
  const intake = { ...config.smtp, dataFolder: workspace.folder, mayAccept: mayAccept.refusal }
  const smtp = opened.adopt(await startSmtpIntake(intake, workspace.acceptor), (one) => one.close())
  await tokens.keep()
  workspace.pipeline.start()
  if (isFirstStart && options.areSamplesWanted)
    await sendSamples(new URL('../samples/', import.meta.url), { host: config.smtp.host, port: smtp.port })
  const all = opened.move()
  return {
    smtpPort: smtp.port,
    httpPort: http.port,
    newToken: tokens.newToken,
    isFirstStart,
    workspace,
    close: () => all.disposeAsync(),
  }
}

const DISK_WATCH_MS = 5_000

/** Looks at the free space every few seconds, so that a message is refused before it is read, not after. */
async function watchDisk(folder: string, freeBytesMin: number): Promise<{ refusal: () => string | null; close: () => void }> {
  let isFull = false
  const look = async () => {
    try {
      const { bavail, bsize } = await statfs(folder)
      isFull = bavail * bsize < freeBytesMin
    } catch (cause) {
      throw new Fault('disk-failed', { cause })
    }
  }
  await look()
  const timer = setInterval(() => void look().catch(() => (isFull = true)), DISK_WATCH_MS)
  timer.unref()
  return { refusal: () => (isFull ? 'The disk is nearly full; try again later.' : null), close: () => clearInterval(timer) }
}
