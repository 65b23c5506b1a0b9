/** Settings: all to read, with their sentence and where they come from; traps and trusted receivers to change while the service runs. */
import { z } from 'zod'
import { TRAP_KINDS, TRAPS_MAX, trapSchema } from '../config/traps.ts'
import { Refusal } from '../model/index.ts'
import { operation } from './operation.ts'

const RECEIVERS_MAX = 100
const SOURCES = ['default', 'file', 'flag', 'page'] as const
const source = z.enum(SOURCES).describe('page: set by an admin while the service ran; a flag or the file comes first.')
const settingShown = z.object({ path: z.string(), says: z.string(), value: z.string().describe('Secrets are masked.'), from: source })

export type SettingShown = z.output<typeof settingShown>

export const showSettings = operation({
  id: 'show-settings',
  summary: 'Every setting: its sentence, its value, and where that comes from.',
  method: 'get',
  path: '/settings',
  mayAsk: 'admin',
  input: z.object({}),
  output: z.object({ settings: z.array(settingShown) }),
  run: async ({ workspace }) => ({ settings: workspace.settings.rows().map((one) => ({ ...one })) }),
})

const trapShown = z.object({ at: z.string(), kind: z.enum(TRAP_KINDS), seeded: z.string(), since: z.string().nullable() })
const traps = z.object({ traps: z.array(trapShown), from: source })

export type TrapShown = z.output<typeof trapShown>

export const listTraps = operation({
  id: 'list-traps',
  summary: 'The traps: addresses and domains that should receive no mail.',
  method: 'get',
  path: '/traps',
  // Whoever knows them can spare them.
  mayAsk: 'analyst',
  input: z.object({}),
  output: traps,
  run: async ({ workspace: { settings } }) => ({ traps: [...settings.now().traps], from: settings.sourceOf('traps') }),
})

export const keepTrap = operation({
  id: 'keep-trap',
  summary: 'Adds a trap, or changes the one of that address.',
  method: 'post',
  path: '/traps',
  mayAsk: 'admin',
  input: trapSchema,
  output: traps,
  run: async ({ workspace: { settings } }, trap) => {
    const others = settings.now().traps.filter(({ at }) => at !== trap.at)
    if (others.length >= TRAPS_MAX) throw new Refusal(`There are ${TRAPS_MAX} traps already; a domain stands for all addresses in it.`)
    await settings.change({ traps: [...others, trap].sort((one, other) => (one.at < other.at ? -1 : 1)) })
    return { traps: [...settings.now().traps], from: settings.sourceOf('traps') }
  },
})

export const removeTrap = operation({
  id: 'remove-trap',
  summary: 'Takes a trap off the list. Mail that came to it stays.',
  method: 'post',
  path: '/traps/remove',
  mayAsk: 'admin',
  input: z.object({ at: z.string().max(254) }),
  output: traps,
  run: async ({ workspace: { settings } }, { at }) => {
    const before = settings.now().traps
    const left = before.filter((one) => one.at !== at)
    if (left.length === before.length) throw new Refusal('There is no such trap.', { httpStatus: 404 })
    await settings.change({ traps: left })
    return { traps: [...settings.now().traps], from: settings.sourceOf('traps') }
  },
})

const receivers = z.object({ trustedReceivers: z.array(z.string()), from: source })
const receiver = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z\d](?:[a-z\d.-]{0,251}[a-z\d])?$/, 'A receiver is written as in outlook.com.')

export const listReceivers = operation({
  id: 'list-receivers',
  summary: 'Receivers whose Authentication-Results are believed.',
  method: 'get',
  path: '/receivers',
  mayAsk: 'reader',
  input: z.object({}),
  output: receivers,
  run: async ({ workspace: { settings } }) => ({
    trustedReceivers: [...settings.now().trustedReceivers],
    from: settings.sourceOf('trustedReceivers'),
  }),
})

export const setReceivers = operation({
  id: 'set-receivers',
  summary: 'Says whose Authentication-Results are believed, of mail that is gathered from now on.',
  method: 'post',
  path: '/receivers',
  mayAsk: 'admin',
  input: z.object({ trustedReceivers: z.array(receiver).max(RECEIVERS_MAX).describe('All of them (authserv-id, RFC 8601).') }),
  output: receivers,
  run: async ({ workspace: { settings } }, { trustedReceivers }) => {
    await settings.change({ trustedReceivers: [...new Set(trustedReceivers)] })
    return { trustedReceivers: [...settings.now().trustedReceivers], from: settings.sourceOf('trustedReceivers') }
  },
})
