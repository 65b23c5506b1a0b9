/** The pieces of the stream's page, found by their ids; the server draws them all. */

export const piece = <Kind extends HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id)
  if (!found) throw new RangeError(`The page has no #${id}.`)
  return found as Kind
}

/** Drawn anew by each search, so it is looked for each time. */
export const results = (): HTMLElement => piece('results').firstElementChild as HTMLElement
export const listOf = (): HTMLUListElement => results().querySelector('ul.cases') as HTMLUListElement
export const rowsOf = (): HTMLLIElement[] => [...results().querySelectorAll<HTMLLIElement>('li.case')]
export const linkOf = (row: Element): HTMLAnchorElement => row.querySelector('a.open') as HTMLAnchorElement
export const boxOf = (row: Element): HTMLInputElement => row.querySelector('.pick input') as HTMLInputElement

export const idOf = (row: Element): string => boxOf(row).value
/** When it came (ISO 8601 UTC). */
export const timeOf = (row: Element): string => row.querySelector('time')?.dateTime ?? ''

/** For who does not see how the list changed. */
export const hear = (text: string): void => {
  const place = piece('heard')
  if (place.textContent !== text) place.textContent = text
}

/** Said once, also to who does not see it. */
export const say = (text: string): void => {
  piece('said').textContent = text
}

/** What a browser keeps for this page; one that keeps nothing is none the worse. */
export const kept = {
  get(name: string): string | null {
    try {
      return localStorage.getItem(`telltale-${name}`)
    } catch {
      return null
    }
  },
  put(name: string, value: string): void {
    try {
      localStorage.setItem(`telltale-${name}`, value)
    } catch {
      // Full, or forbidden: then it holds for as long as the page is open.
    }
  },
}
