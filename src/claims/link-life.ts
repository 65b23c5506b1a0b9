/** "The link expires in 24 hours": how long a link or code of the reader's own asking lasts is a caution, not haste. */

const AROUND_CHARS_MAX = 120
const SENTENCE_END = /[.!?\n。！？]/
/** A link or a code, and that it ends, in a dozen languages. */
const LASTS =
  /(?:\blinks?\b|\blien\b|enlace|enlla[cç]|liga[cç][aã]o|odnośnik|ссылк|bağlantı|リンク|链接|連結|鏈接|\bcode\b|código|\bcodi(?:ce)?\b|\bkod\b|код|コード|代码|验证码|驗證碼).{0,60}?(?:expir|scad[er]|verl[oö]p|abl[aä]uf|l[aä]uft|g[uü]ltig|geldig|valid|válid|verf[aä]ll|desativad|desactiv|caduc|wyga[sś]|ważn|истека|истеч|действ|geçerli|有効|失效|有效|过期|過期)/iu

/** Whether the sentence that a place stands in is about that. */
export function isLinksLife(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - AROUND_CHARS_MAX), start)
      .split(SENTENCE_END)
      .at(-1) ?? ''
  const after = text.slice(end, end + AROUND_CHARS_MAX).split(SENTENCE_END, 1)[0] ?? ''
  return LASTS.test(`${before}${text.slice(start, end)}${after}`)
}
