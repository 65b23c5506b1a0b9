/** Where a page of a list ended, as text that a caller hands back: the value that it is sorted by, and what tells equal ones apart. */
type Sorted = string | number

export const writeCursor = (place: readonly [Sorted | null | undefined, Sorted | null | undefined]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/** @returns null for one that is not ours: the first page is as good an answer as any */
export function readCursor(text: string): readonly [Sorted, Sorted] | null {
  try {
    const [value, tie] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    return isSorted(value) && isSorted(tie) ? [value, tie] : null
  } catch {
    // Not JSON, so not written here.
    return null
  }
}

const isSorted = (value: unknown): value is Sorted => typeof value === 'string' || typeof value === 'number'
