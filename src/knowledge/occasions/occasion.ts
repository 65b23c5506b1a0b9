/** What a lure may use as its pretext: a day or a stretch of days that readers know of. */
import type { StoredEvent } from '../../model/index.ts'

export interface Occasion extends Omit<StoredEvent, 'kind'> {
  readonly kind: 'updates' | 'tax' | 'sale' | 'holiday' | 'school' | 'sport' | 'season' | StoredEvent['kind']
}
