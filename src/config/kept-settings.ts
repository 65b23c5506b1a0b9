/**
 * What an admin may set on the page, kept in the data folder. A flag or the settings file comes first: who writes a setting down there
 * means it to hold, and the page then only shows it. What the page keeps comes before the default.
 */
import { Refusal } from '../model/index.ts'
import { type Config, configSchema } from './schema.ts'

const { traps, trustedReceivers, retention } = configSchema.shape

export const keptSettingsSchema = configSchema.pick({}).extend({
  traps: traps.unwrap().optional(),
  trustedReceivers: trustedReceivers.unwrap().optional(),
  retention: retention.unwrap().optional(),
})

export type KeptSettings = {
  readonly [Name in 'traps' | 'trustedReceivers' | 'retention']?: Config[Name] | undefined
}
export type EditableSettings = Pick<Config, keyof KeptSettings>
/** `page`: set by an admin on the settings page. */
export type SettingSource = 'default' | 'file' | 'flag' | 'page'
/** Of settings that somebody gave, by their dotted path. */
export type Sources = Readonly<Record<string, 'file' | 'flag'>>

export interface LiveSettings {
  now(): EditableSettings
  sourceOf(path: string): SettingSource
  /** @throws Refusal when a flag or the settings file says otherwise */
  change(part: KeptSettings): Promise<void>
}

/** Where they are kept: read anew when another process changed it. */
export interface SettingsKeeper {
  current(): KeptSettings
  change(make: (now: KeptSettings) => KeptSettings): Promise<KeptSettings>
}

const NAMES = ['traps', 'trustedReceivers', 'retention'] as const
const isEditable = (name: string): name is (typeof NAMES)[number] => NAMES.some((one) => one === name)

export function liveSettings(config: Config, sources: Sources, keeper: SettingsKeeper): LiveSettings {
  const givenAs = (name: string) => Object.entries(sources).find(([path]) => path === name || path.startsWith(`${name}.`))?.[1]
  return {
    now() {
      const kept = keeper.current()
      const of = <Name extends (typeof NAMES)[number]>(name: Name): Config[Name] =>
        givenAs(name) === undefined ? (kept[name] ?? config[name]) : config[name]
      return { traps: of('traps'), trustedReceivers: of('trustedReceivers'), retention: of('retention') }
    },
    sourceOf(path) {
      const name = path.split('.', 1)[0] ?? ''
      if (!isEditable(name)) return sources[path] ?? 'default'
      return givenAs(name) ?? (keeper.current()[name] === undefined ? 'default' : 'page')
    },
    async change(part) {
      for (const name of NAMES)
        if (part[name] !== undefined && givenAs(name) !== undefined)
          throw new Refusal(
            `“${name}” is set by ${givenAs(name) === 'flag' ? 'a flag of the command line' : 'the settings file'}; change it there.`,
            {
              httpStatus: 409,
            },
          )
      await keeper.change((now) => ({ ...now, ...part }))
    },
  }
}
