/** The disk under a data folder. */

export interface DiskState {
  /** Why no mail can be taken; null when there is room. */
  refusal(): string | null
  freeBytes(): number
  /** By part of the data folder; null before it was measured. */
  used(): DiskUse | null
}

/** Bytes, by part of the data folder. */
export interface DiskUse {
  readonly measuredAt: string
  readonly blobs: number
  readonly journal: number
  readonly database: number
  readonly pictures: number
  readonly others: number
}
