/** Bounds of parsing, each with its reason. Beyond them a defect is recorded and what was read is kept. */

/** A message larger than this is read up to here; mail systems refuse far smaller ones. */
export const MESSAGE_BYTES_MAX = 60_000_000
/** Header section of one node. The longest of the corpora is a tenth of it. */
export const HEADER_BYTES_MAX = 256 * 1024
export const HEADER_FIELDS_MAX = 2_000
/** Honest mail nests three or four deep. */
export const DEPTH_MAX = 50
export const PARTS_MAX = 1_000
/** Decoded text of one part, in UTF-16 units. A reader sees far less. */
export const TEXT_CHARS_MAX = 2_000_000
export const ADDRESSES_MAX = 200
export const DEFECTS_MAX = 100
/** Address fields longer than this are cut: one field of 100,000 addresses tells no more than its beginning. */
export const ADDRESS_FIELD_CHARS_MAX = 20_000
/** Structured fields and encoded words beyond this are cut: a subject of a page, a file name of a chapter. */
export const STRUCTURED_CHARS_MAX = 20_000
