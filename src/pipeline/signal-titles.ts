/** The signals there are, by their titles: for who looks for mails in which one fired. */
import { SIGNALS } from '../signals/registry.generated.ts'

export const signalTitles = (): readonly { readonly id: string; readonly title: string }[] =>
  SIGNALS.map(({ id, title }) => ({ id, title })).sort((one, other) => one.title.localeCompare(other.title, 'en'))
