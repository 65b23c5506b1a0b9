/** Bounds of extraction. What lies beyond is not read, and the visible text simply ends there. */

/** HTML longer than this is cut; the longest honest newsletter of the corpora has a quarter. */
export const HTML_CHARS_MAX = 1_000_000
export const NODES_MAX = 200_000
export const VISIBLE_CHARS_MAX = 300_000
export const LINKS_MAX = 2_000
export const HREF_CHARS_MAX = 8_000
export const LINK_TEXT_CHARS_MAX = 1_000
export const FORMS_MAX = 50
export const FORM_FIELDS_MAX = 100
export const CONCEALMENTS_MAX = 50
export const ALTS_MAX = 200
export const STYLE_CHARS_MAX = 2_000
export const SHEET_CHARS_MAX = 200_000
export const SHEET_RULES_MAX = 2_000
