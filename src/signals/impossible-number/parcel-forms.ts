/**
 * What the tracking numbers of a service look like, without blanks and hyphens: wider than what the services say of themselves, since each has more
 * products than it describes. Only services whose numbers lures are known to invent.
 */

/** UPU S10: two letters, nine digits, the country it was posted in. */
const S10 = '[A-Z]{2}\\d{9}[A-Z]{2}'
/** A few letters for the product, then figures alone. */
const LETTERS_THEN_DIGITS = '[A-Z]{0,5}\\d{5,39}'

const FORMS: Readonly<Record<string, readonly string[]>> = {
  correios: [S10],
  dhl: [S10, LETTERS_THEN_DIGITS, '3S[A-Z\\d]{8,16}'],
  // Its short ones mix letters and figures, but none ends in a country.
  gls: [S10, '(?!\\d{1,20}[A-Z]{2}$)[A-Z\\d]{8,22}'],
  ups: [S10, LETTERS_THEN_DIGITS, '1Z[A-Z\\d]{16}', '(?:MM|MA|EM)[A-Z\\d]{8,16}'],
  usps: [S10, '[A-Z]?\\d{9,34}'],
}

const patterns = new Map(Object.entries(FORMS).map(([id, forms]) => [id, new RegExp(`^(?:${forms.join('|')})$`)]))

/** A shorter one may be a part, or the number of something else. */
const CHARS_MIN = 8

/** Whether a number may be one of that service; true for services whose numbers we do not know. */
export const mayBeOf = (service: string, compact: string): boolean =>
  compact.length < CHARS_MIN || (patterns.get(service)?.test(compact) ?? true)
