/** Events as a table (RFC 4180): a line of column names, then one event a row; several words, brands or countries in a cell are parted by semicolons. */
/** One more than the names and the most events of a file: such a table is then refused, not cut. */
const ROWS_MAX = 20_002
const CELLS_MAX = 20
const LISTS: ReadonlySet<string> = new Set(['words', 'brands', 'countries'])

/** As the fields of a file in YAML would be; what they hold is checked there. */
export function eventsOfCsv(text: string): readonly Readonly<Record<string, unknown>>[] {
  const [names = [], ...rows] = rowsOf(text.replace(/^\ufeff/, ''))
  return rows.map((cells) =>
    Object.fromEntries(
      names.flatMap((name, at) => {
        const cell = (cells[at] ?? '').trim()
        return cell === '' ? [] : [[name.trim(), LISTS.has(name.trim()) ? listOf(cell) : cell] as const]
      }),
    ),
  )
}

const listOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** A cell in quotes may hold commas, line ends, and quotes written twice. @throws Error where a quote is not closed */
function rowsOf(text: string): string[][] {
  const rows: string[][] = []
  let cells: string[] = []
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== '') rows.push(cells)
    cells = []
  }
  for (let at = 0; at <= text.length && rows.length < ROWS_MAX; ) {
    const isQuoted = text.charAt(at) === '"'
    const end = isQuoted ? closingQuote(text, at) + 1 : endOfCell(text, at)
    if (cells.length >= CELLS_MAX) throw new Error('it has too many columns')
    cells.push(isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end).replace(/\r$/, ''))
    at = text.charAt(end) === '\r' ? end + 1 : end
    if (text.charAt(at) !== ',') endRow()
    at += 1
  }
  return rows
}

function endOfCell(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text.charAt(at) === ',' || text.charAt(at) === '\n') return at
  return text.length
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) if (text.charAt(at + 1) !== '"') return at
  throw new Error('a quote is not closed')
}
