/**
 * The one place where hostile text becomes safe to read: cleaned of controls, cut short, made unclickable.
 * Escaping for HTML is the page template's; this is about what the words can do to a reader or a terminal.
 */

/** Longer values are cut: a sentence is for reading. */
export const VALUE_CHARS_MAX = 160

// C0, C1, zero-width, bidi controls, line and paragraph separators: none may reach a terminal or reorder a sentence.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

// Mathematical alphanumeric symbols (Unicode block of that name): read as the letters that they pass for, by people and screen readers alike.
const STYLED = /[\u{1d400}-\u{1d7ff}]/gu

/** One line of plain text without control, zero-width or bidi characters, at most `charsMax` long. */
export function cleanText(text: string, charsMax: number = VALUE_CHARS_MAX): string {
  const oneLine = text
    .slice(0, charsMax * 4)
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNSAFE, '')
    .replace(STYLED, (sign) => sign.normalize('NFKC'))
    .trim()
  return oneLine.length > charsMax ? `${oneLine.slice(0, charsMax - 1)}…` : oneLine
}

/** One short line that is safe to read: what every face shows of a hostile value. */
export const safeText = (text: string, charsMax?: number): string => isolate(defang(cleanText(text, charsMax)))

/** Letters that run from right to left (Hebrew, Arabic and their kin), and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Keeps a value that runs from right to left from reordering the sentence around it (FSI … PDI, UAX #9), in any medium. */
export const isolate = (text: string): string => (RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text)

/** Makes addresses unclickable: `hxxps://evil[.]example`. A dot between two word characters is taken for a host's; a sum of money is read, not clicked. */
export function defang(text: string): string {
  return text
    .replace(/\bhttp(s?)(?=:)/gi, 'hxxp$1')
    .replace(/\bftp(?=:)/gi, 'fxp')
    .replace(/[\p{L}\p{N}_.,@:/\u3002\uff0e\uff61-]+/gu, (word) =>
      isNumber(word) ? word : word.replace(/(?<=[\p{L}\p{N}_-])[.\u3002\uff0e\uff61](?=[\p{L}\p{N}_])/gu, '[.]'),
    )
}

/** `1.3426`, `1.849,22`, `9.430/1996`, `529.982.247-25`: no domain ends in figures. Four short groups are an address on the internet. */
const isNumber = (word: string): boolean =>
  /^\d{1,15}(?:[.,-]\d{1,24}){1,6}(?:\/\d{4}(?:-\d{2})?)?[.,:]?$/.test(word) && !/(?<!\d)\d{1,3}(?:\.\d{1,3}){3}(?!\d)/.test(word)
