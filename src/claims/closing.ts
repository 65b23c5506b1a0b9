/** Where a letter closes: "Kind regards" and the lines below it, in a dozen languages. */

const TAIL_CHARS_MAX = 2_000
/** "with", "best" and "many" begin sentences, too: a closing says what it wishes, or ends there. */
const CLOSING =
  /(?:^|\n)[ \t>*]{0,6}(?:(?:with |my |our )?(?:very |all |my |our )?(?:kind|kindest|best|warm|warmest|many|sincere)(?=[ \w]{0,20}(?:regard|wish|greet|thank)|[ ,.!]{0,3}(?:\n|$))|with (?:regards|love|thanks|gratitude|respect|appreciation)|yours|your (?=faithful|sincere|tru|humble|friend|brother|sister|servant)|sincerely|faithfully|truly|respectfully|thanks|thank you|regards|atenciosamente|att|saudações|cordialmente|saludos|cordialement|mit (?:freundlichen|besten|herzlichen)|freundliche|viele (?:grüße|gruesse|liebe)|met vriendelijke|cordiali|distinti)\b[^\n]{0,30}(?=\n|$)/gi
const CLOSING_LINES_MAX = 6
const CLOSING_CHARS_MAX = 400

/** The few lines below the last "Regards", where who signs says what they are. */
export function closingIn(text: string): { readonly start: number; readonly end: number } | null {
  const found = [...text.slice(-TAIL_CHARS_MAX).matchAll(CLOSING)].at(-1)
  if (!found) return null
  const start = Math.max(0, text.length - TAIL_CHARS_MAX) + found.index + found[0].length
  const lines = text.slice(start, start + CLOSING_CHARS_MAX).split(/\n\s{0,20}/, CLOSING_LINES_MAX + 1)
  return { start, end: start + lines.join('\n').length }
}
