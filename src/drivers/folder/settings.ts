/** Settings that an admin made on the page: `settings.json` in the data folder, held by the schema. */
import { join } from 'node:path'
import {
  type Config,
  type DescribedSetting,
  describeSettings,
  keptSettingsSchema,
  type LiveSettings,
  liveSettings,
  type Sources,
} from '../../config/index.ts'
import { openKeptJson } from './kept-json.ts'

/** @throws Refusal when the file cannot be read */
export function openKeptSettings(
  folder: string,
  config: Config,
  sources: Sources,
): LiveSettings & { rows(): readonly DescribedSetting[]; settled(): Promise<void> } {
  const keeper = openKeptJson(join(folder, 'settings.json'), {
    empty: {},
    read: (given) => keptSettingsSchema.parse(given),
    what: 'The settings made on the page',
    wayOut: 'Mend the file, or delete it to begin anew.',
  })
  const live = liveSettings(config, sources, keeper)
  return { ...live, rows: () => describeSettings(config, live), settled: keeper.settled }
}
