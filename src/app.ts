/** The composition root: the only file that constructs drivers. Everything heavy is loaded when it is first needed. */
import { resolve } from 'node:path'
import type { Config, Sources } from './config/index.ts'
import { operatorOf } from './config/operator.ts'
import { Refusal } from './model/fault.ts'
import type { Context, MailPictures, Painter, ServiceContext, VisitorWish, Workspace } from './operations/index.ts'

export interface ContextOptions {
  readonly config: Config
  /** Which settings a file or a flag gave. */
  readonly sources?: Sources
}

const systemClock = { now: () => new Date() }

export function createContext({ config, sources = {} }: ContextOptions): Context {
  const openResolver = async () => {
    if (config.dns.isOffline) return null
    const { openDnsResolver } = await import('./drivers/dns/index.ts')
    return openDnsResolver({ servers: config.dns.servers })
  }
  const openPool = async () => {
    const { openJudgePool } = await import('./pipeline/judge-pool.ts')
    return openJudgePool(config.workers || undefined)
  }
  const openVisitor = async (wish: VisitorWish) => {
    const { openVisits } = await import('./operations/open-visits.ts')
    return openVisits(config, { openResolver, now: systemClock.now }, wish)
  }
  return {
    config,
    clock: systemClock,
    openResolver,
    openPool,
    openVisitor,
    openPainter: async () => {
      const { findBrowser, openMailPainter } = await import('./investigate/index.ts')
      const found = await findBrowser(config.visit.browser)
      return found && openMailPainter(async () => found)
    },
    openAccess: async () => {
      const { openAuditLog, openTokens } = await import('./drivers/folder/index.ts')
      return { access: await openTokens(config.data), audit: await openAuditLog(config.data) }
    },
    openWorkspace: ({ isReindexing = false, isVisiting = false } = {}) =>
      openWorkspace({ config, sources, openResolver, openPool, openVisitor }, { isReindexing, isVisiting }),
  }
}

type Makers = Pick<Context, 'config' | 'openResolver' | 'openPool' | 'openVisitor'> & { readonly sources: Sources }
type WorkspaceWish = { readonly isReindexing: boolean; readonly isVisiting: boolean }

async function openWorkspace(
  { config, sources, openResolver, openPool, openVisitor }: Makers,
  { isReindexing, isVisiting }: WorkspaceWish,
): Promise<Workspace> {
  const [
    { openFileJournal, openFolderBlobStore, openKeptSettings, openPictureFolder },
    { openSqliteStore, removeSqliteStore },
    { createAcceptor },
    { openPipeline },
  ] = await Promise.all([
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
    const drawings = await openPictureFolder(`${folder}/pictures`)
    const { cases, queue, close } = await openSqliteStore(databaseFile)
    const [resolver, pool] = await Promise.all([openResolver(), openPool()])
    const { policy, laboratory } = config.visit
    const vitals = (await import('./operations/vitals.ts')).openVitals(systemClock)
    const settings = openKeptSettings(folder, config, sources)
    // Without a browser the service stands all the same: page signals are then not run, and it is said.
    let visitsRefused: string | null = null
    const visitNotices: string[] = []
    const events = config.events === null ? [] : (await import('./config/events.ts')).loadEvents(config.events)
    const onNotice = (says: string) => void visitNotices.push(says)
    const wanted =
      isVisiting && policy !== 'off'
        ? openVisitor({ keep: (bytes) => blobs.put(bytes), laboratory: laboratory ?? undefined, onNotice })
        : null
    const visitor = await wanted?.catch((cause: unknown) => {
      if (!(cause instanceof Refusal)) throw cause
      visitsRefused = cause.message
      return null
    })
    const acceptor = createAcceptor({
      blobs,
      journal,
      clock: systemClock,
      // Asked anew for each mail: an admin may change them.
      get trustedReceivers() {
        return settings.now().trustedReceivers
      },
      isKnown: async (sightingId) => (await cases.findSighting(sightingId)) !== null,
      onAccepted: () => {
        vitals.taken()
        pipeline.wake()
      },
    })
    const pipeline = openPipeline({
      blobs,
      journal,
      cases,
      queue,
      clock: systemClock,
      onTrouble: (cause) => vitals.trouble('pipeline', cause),
      pool,
      acceptOriginal: async (raw, sighting) => void (await acceptor.acceptSighting(raw, sighting)),
      visits: visitor && policy !== 'off' ? { policy, visitLinks: visitor.visitLinks } : null,
      gatherOptions: {
        resolver,
        clock: systemClock,
        get trustedReceivers() {
          return settings.now().trustedReceivers
        },
      },
    })
    const closeAll = async () => {
      // The pipeline takes no new work from here on; then the visits still open are given up, to be made at the next start.
      const ended = pipeline.close()
      await visitor?.close()
      await ended
      await pool.close()
      await settings.settled()
      await close()
      await journal.close()
      await blobs.close()
    }
    const told = { visitsRefused, visitNotices, events, operator: operatorOf(config), config, vitals, settings, drawings }
    return {
      folder,
      blobs,
      journal,
      cases,
      queue,
      pipeline,
      acceptor,
      judgeCase: pool.judge,
      ...told,
      close: closeAll,
      get secrets() {
        return [...config.secrets, ...settings.now().traps.map(({ at }) => at)]
      },
    }
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
  const workspace = opened.adopt(await context.openWorkspace({ isVisiting: true }), (one) => one.close())
  const [
    { startSmtpIntake, sendSamples },
    { startHttp },
    { openAuditLog, openDiskUse, openTokens, watchDisk },
    { examineMails },
    { rankingOf },
  ] = await Promise.all([
    import('./intake/index.ts'),
    import('./api/index.ts'),
    import('./drivers/folder/index.ts'),
    import('./pipeline/index.ts'),
    import('./operations/ranking.ts'),
  ])
  await workspace.pipeline.project()
  const isFirstStart = (await workspace.cases.counts()).cases === 0
  const disk = opened.adopt(await watchDisk(workspace.folder, config.freeBytesMin), (one) => one.close())
  const tokens = opened.adopt(await openTokens(workspace.folder), (one) => one.close())
  const resolver = await context.openResolver()
  const painter = await (await import('./operations/open-visits.ts')).openLazyPainter(config)
  if (painter) opened.adopt(painter, (one) => one.close())
  const pictures = painter && (await openPictures(painter, workspace))
  // In a thread, within its time: a mail that somebody checks must not hold up those that come in.
  const given = { resolver, clock: context.clock, source: 'upload', judgeCase: workspace.judgeCase } as const
  const service: ServiceContext = {
    workspace,
    access: tokens,
    audit: await openAuditLog(workspace.folder),
    painter,
    pictures,
    disk: { ...disk, used: openDiskUse(workspace.folder) },
    startedAt: context.clock.now().toISOString(),
    smtp: config.smtp,
    examine: (raw) => examineMails(raw, { ...given, trustedReceivers: workspace.settings.now().trustedReceivers }),
  }
  const http = opened.adopt(await startHttp({ service, config: config.http }), (one) => one.close())
  const { vitals } = workspace
  const hooks = { onRefused: vitals.refused, onTrouble: (cause: unknown) => vitals.trouble('intake', cause) }
  const intake = { ...config.smtp, dataFolder: workspace.folder, mayAccept: disk.refusal, ...hooks }
  const smtp = opened.adopt(await startSmtpIntake(intake, workspace.acceptor), (one) => one.close())
  const { watchFeedsOf } = await import('./operations/watch-feeds.ts')
  const { watchRetention } = await import('./operations/retention.ts')
  opened.adopt(
    watchRetention(workspace, context.clock, (cause) => vitals.trouble('retention', cause)),
    (one) => one.close(),
  )
  opened.adopt(watchFeedsOf(context, workspace, resolver), (one) => one.close())
  await tokens.keep()
  // Ranked before anybody asks. Should it fail, who asks is told.
  rankingOf(workspace).catch(() => undefined)
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

async function openPictures(painter: Painter, { drawings, blobs }: Workspace): Promise<MailPictures> {
  const { openMailPictures } = await import('./operations/mail-pictures.ts')
  return openMailPictures({ blobs, shelf: drawings, painter })
}
