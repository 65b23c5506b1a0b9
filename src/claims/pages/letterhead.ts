/** The first lines of a page, where its owner's name stands as on a sheet of letter paper. */
const TOP_LINES = 3
const PARTED_CHARS_MAX = 1_000

/** Names are found by their capitals; files have none. */
export const capitalised = (file: string): string => (file === '' ? '' : file.charAt(0).toUpperCase() + file.slice(1))

/** Where the first lines that hold words end. */
export function endOfTop(text: string): number {
  let at = 0
  for (let lines = 0; lines < TOP_LINES && at !== -1; ) {
    const end = text.indexOf('\n', at)
    if (/\p{L}/u.test(text.slice(at, end === -1 ? undefined : end))) lines += 1
    if (end === -1) return text.length
    at = end + 1
  }
  return at
}

/** "HM Revenue & Customs – Tax refunds": the piece of a line that `at` lies in. */
export function partAround(line: string, at: number): string {
  let from = 0
  for (const { 0: between, index } of line.slice(0, PARTED_CHARS_MAX).matchAll(/\s[|·–—:•-]\s|[|·•]|:\s/gu)) {
    if (index >= at) return line.slice(from, index)
    from = index + between.length
  }
  return line.slice(from)
}

/** Names are found by their capitals; a letterhead may be written all small. Keeps every letter's place. */
export function asSign(line: string): string {
  if (line.length >= LINE_CHARS_MAX || /\p{Lu}/u.test(line)) return line
  return line.replace(/[a-z]{1,40}/g, (word) => (word.length <= ACRONYM_LETTERS_MAX ? word.toUpperCase() : capitalised(word)))
}
/** Longer lines are sentences. */
export const LINE_CHARS_MAX = 40
const ACRONYM_LETTERS_MAX = 4
