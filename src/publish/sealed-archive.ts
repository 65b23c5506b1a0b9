/**
 * A hostile file as an archive that opens only with a password, as analysts hand them on: nothing previews it, nothing runs it by a slip, and no
 * scanner on the way takes it away. The password is known to everybody (`infected`), so the old ZIP encryption does: every program opens it.
 */
export const ARCHIVE_PASSWORD = 'infected'
/** ZIP times begin in 1980; when it was packed is nobody's business. */
const NO_TIME = new Date('1980-01-01T00:00:00Z')

/** @param name of the file inside: made of letters, digits and a few marks, so that it leads nowhere when it is unpacked */
export async function sealedArchive(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  // When it is first needed: most who start Telltale pack nothing.
  const { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js')
  configure({ useWebWorkers: false })
  const writer = new ZipWriter(new Uint8ArrayWriter(), { password: ARCHIVE_PASSWORD, zipCrypto: true, lastModDate: NO_TIME, level: 6 })
  await writer.add(harmlessName(name), new Uint8ArrayReader(bytes))
  return writer.close()
}

const NAME_CHARS_MAX = 80

/** No path, no control, no name that a system keeps for itself, no dot in front. */
export function harmlessName(name: string): string {
  const base =
    name
      .slice(-NAME_CHARS_MAX * 2)
      .split(/[/\\]/)
      .at(-1) ?? ''
  const kept = base
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^[._]+/, '')
    .slice(-NAME_CHARS_MAX)
  return /[A-Za-z0-9]/.test(kept) && !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(kept)
    ? kept
    : `file-${kept.replace(/[^A-Za-z0-9]/g, '') || 'unnamed'}`
}
