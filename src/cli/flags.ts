/** Flags that several commands share. */
import type { Flag } from './command.ts'

export const JSON_FLAG: Flag = { type: 'boolean', says: 'Print one JSON document a line.' }
export const DATA_FLAG: Flag = { type: 'string', value: 'DIR', says: 'Folder for mail, journal and database (default ./data).' }
export const CONFIG_FLAG: Flag = { type: 'string', value: 'FILE', says: 'Settings file; see telltale config example.' }
export const OFFLINE_FLAG: Flag = { type: 'boolean', says: 'Ask no name server.' }
export const TRUST_FLAG: Flag = {
  type: 'string',
  isMany: true,
  value: 'HOST',
  says: 'Believe the Authentication-Results of this receiver. May be repeated.',
}
export const RAW_FLAG: Flag = { type: 'boolean', says: 'Leave addresses clickable in text for people.' }
export const LANGUAGE_FLAG: Flag = {
  type: 'string',
  value: 'CODE',
  says: 'Answer in this language: en, de, es, fr, nl or pt (default: that of your terminal, else en).',
}
export const SEARCH_FLAG: Flag = {
  type: 'string',
  value: 'SEARCH',
  says: 'Words, and fields as in brand:dhl verdict:attack after:2024-01 link:*.icu -label:benign; telltale searches --fields lists them.',
}
export const SAVED_FLAG: Flag = { type: 'string', value: 'NAME', says: 'Of a saved search; what --search says is added to it.' }
