/** Pictures that can be made again at any time: kept for speed, not for good. */
export interface PictureShelf {
  /** Under a name of ours: hex digits. */
  get(name: string): Promise<Uint8Array | null>
  /** The oldest leave when there are too many. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** All whose names begin so: what they show is deleted. */
  remove(beginning: string): Promise<void>
}
