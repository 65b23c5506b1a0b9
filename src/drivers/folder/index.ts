/** Durable storage on one disk: blobs and journal, who may ask, what was done. */
export { openAuditLog } from './audit-log.ts'
export { openFolderBlobStore } from './blob-store.ts'
export type { Disk } from './disk.ts'
export { watchDisk } from './free-space.ts'
export { openFileJournal } from './journal.ts'
export { openPictureFolder } from './picture-folder.ts'
export { openKeptSettings } from './settings.ts'
export { openTokens, type Tokens } from './tokens.ts'
