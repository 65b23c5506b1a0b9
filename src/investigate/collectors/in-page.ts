/**
 * What is run inside the page, where nothing of ours is in reach: each function stands alone, takes and gives plain
 * data, and holds to its bounds whatever the page does. The page's own scripts may have changed what they call.
 */

/** One frame as it stands: words, headings, fields, forms, buttons, pictures. Shadow roots are walked like the rest. */
export function readDocument(bounds: { textChars: number; elements: number; labelChars: number; walked: number }) {
  const { textChars, elements, labelChars, walked } = bounds
  const cut = (text: unknown, chars = labelChars) =>
    String(text ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, chars)
  const found = {
    title: cut(document.title, 300),
    language: cut(document.documentElement?.lang, 20),
    text: '',
    markup: '',
    headings: [] as { selector: string; box: BoxOf; text: string }[],
    fields: [] as FieldOf[],
    forms: [] as { selector: string; box: BoxOf; action: string; method: string }[],
    buttons: [] as { selector: string; box: BoxOf; text: string; opens: string }[],
    images: [] as { selector: string; box: BoxOf; source: string; alt: string }[],
    comments: [] as string[],
  }
  type BoxOf = { x: number; y: number; width: number; height: number } | null
  type FieldOf = {
    selector: string
    box: BoxOf
    type: string
    name: string
    autocomplete: string
    label: string
    isVisible: boolean
    isMasked: boolean
    isPrefilled: boolean
    charsMax: number | null
    form: number | null
  }
  const formElements: Element[] = []
  let steps = 0
  const text: string[] = []
  let textLength = 0
  const tags: string[] = []

  const boxOf = (element: Element): BoxOf => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const round = (value: number) => Math.round(Math.min(1e6, Math.max(-1e6, value)))
    return { x: round(x + scrollX), y: round(y + scrollY), width: round(width), height: round(height) }
  }
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect()
    if (width < 2 || height < 2) return false
    return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true
  }
  const stepOf = (element: Element): string => {
    const tag = element.localName.slice(0, 40)
    if (/^[A-Za-z][\w-]{0,40}$/.test(element.id)) return `${tag}#${element.id}`
    const siblings = element.parentNode ? [...element.parentNode.children].filter((one) => one.localName === element.localName) : []
    return siblings.length > 1 ? `${tag}:nth-of-type(${siblings.indexOf(element) + 1})` : tag
  }
  const selectorOf = (element: Element): string => {
    const path: string[] = []
    let at: Element | null = element
    while (at && path.length < 12) {
      path.unshift(stepOf(at))
      if (path[0]?.includes('#')) break
      const parent: Node | null = at.parentNode
      if (parent instanceof ShadowRoot) {
        path[0] = `${stepOf(parent.host)} >> ${path[0]}`
        at = parent.host.parentElement
      } else at = at.parentElement
    }
    return path.join(' > ').slice(0, 400)
  }
  /** The words nearest before a field: what a reader takes for its label where no label is. */
  const wordsBefore = (element: Element): string => {
    let at: Element | null = element
    for (let up = 0; at && up < 4; up += 1) {
      let before: Node | null = at.previousSibling
      for (let back = 0; before && back < 4; back += 1) {
        const words = cut(before instanceof HTMLElement ? before.innerText : before.nodeType === 3 ? before.textContent : '')
        if (words !== '') return words
        before = before.previousSibling
      }
      at = at.parentElement
      if (at && (at.localName === 'form' || at.localName === 'body')) break
    }
    return ''
  }
  const labelOf = (element: HTMLElement): string => {
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map(({ innerText }) => innerText) : []
    const pointed = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/, 5)
      .map((id) => (id === '' ? '' : (document.getElementById(id)?.innerText ?? '')))
    const own = [...labels, element.getAttribute('aria-label'), ...pointed, element.getAttribute('placeholder'), element.title]
    const said = cut(own.filter((one) => one).join(' '))
    return said === '' ? wordsBefore(element) : said
  }
  const readField = (element: HTMLElement): void => {
    if (found.fields.length >= elements) return
    const input = element as HTMLInputElement
    const isEditable = element.isContentEditable && element.localName !== 'input' && element.localName !== 'textarea'
    const type = isEditable ? 'editable' : element.localName === 'input' ? input.type : element.localName
    if (['hidden', 'submit', 'button', 'image', 'reset'].includes(type)) return
    const security = getComputedStyle(element).getPropertyValue('-webkit-text-security')
    const form = input.form ? formElements.indexOf(input.form) : -1
    found.fields.push({
      selector: selectorOf(element),
      box: boxOf(element),
      type: cut(type, 30),
      name: cut(input.name || element.id, 80),
      autocomplete: cut(element.getAttribute('autocomplete'), 40),
      label: labelOf(element),
      isVisible: isShown(element),
      isMasked: type === 'password' || (security !== '' && security !== 'none'),
      isPrefilled: typeof input.value === 'string' && input.value !== '' && !['checkbox', 'radio'].includes(type),
      charsMax: input.maxLength > 0 ? input.maxLength : null,
      form: form < 0 ? null : form,
    })
  }
  /** What is written in a drawing that comes as an address of its own. */
  const wordsOfDrawing = (source: string): string => {
    try {
      const [head = '', body = ''] = [source.slice(0, source.indexOf(',')), source.slice(source.indexOf(',') + 1, 50_000)]
      const markup = head.endsWith('base64') ? atob(body) : decodeURIComponent(body)
      return (markup.match(/<(?:text|tspan|title|desc)\b[^>]{0,300}>[^<]{1,200}/g) ?? [])
        .slice(0, 20)
        .map((piece) => piece.slice(piece.indexOf('>') + 1))
        .join(' ')
    } catch {
      return ''
    }
  }
  const readElement = (element: Element): void => {
    const tag = element.localName
    if (tags.length < 3_000) tags.push(tag)
    if (tag === 'form' && found.forms.length < elements) {
      formElements.push(element)
      const { action, method } = element as HTMLFormElement
      found.forms.push({ selector: selectorOf(element), box: boxOf(element), action: cut(action, 2_000), method: cut(method, 10) })
    } else if (tag === 'input' || tag === 'textarea' || tag === 'select') {
      const type = (element as HTMLInputElement).type
      if ((type === 'submit' || type === 'button') && found.buttons.length < elements)
        found.buttons.push({
          selector: selectorOf(element),
          box: boxOf(element),
          text: cut((element as HTMLInputElement).value),
          opens: '',
        })
      else readField(element as HTMLElement)
    } else if ((element as HTMLElement).isContentEditable && !element.parentElement?.isContentEditable) readField(element as HTMLElement)
    if (/^h[1-3]$/.test(tag) && found.headings.length < elements && isShown(element)) {
      const words = cut((element as HTMLElement).innerText)
      if (words !== '') found.headings.push({ selector: selectorOf(element), box: boxOf(element), text: words })
    }
    const isButton = tag === 'button' || element.getAttribute('role') === 'button' || (tag === 'a' && element.hasAttribute('href'))
    if (isButton && found.buttons.length < elements && isShown(element)) {
      const words = cut((element as HTMLElement).innerText || element.getAttribute('aria-label'))
      const opens = tag === 'a' ? (element as HTMLAnchorElement).href : ''
      if (words !== '') found.buttons.push({ selector: selectorOf(element), box: boxOf(element), text: words, opens: cut(opens, 2_000) })
    }
    if ((tag === 'img' || tag === 'svg') && found.images.length < elements && isShown(element)) {
      const source = tag === 'img' ? (element as HTMLImageElement).currentSrc || (element as HTMLImageElement).src : 'inline:svg'
      const written = source.startsWith('data:image/svg') ? wordsOfDrawing(source) : ''
      const titled = tag === 'svg' ? element.querySelector('title,desc')?.textContent : element.getAttribute('alt')
      const drawn = tag === 'svg' ? [...element.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ') : ''
      const alt = cut([titled, element.getAttribute('aria-label'), drawn, written].filter((one) => one).join(' '))
      found.images.push({
        selector: selectorOf(element),
        box: boxOf(element),
        source: source.startsWith('data:') ? 'data:' : cut(source, 2_000),
        alt,
      })
    }
  }
  /** A name that only the style sheet writes: `.logo::before { content: "Acme" }`. */
  const readGenerated = (element: Element): void => {
    if (styled >= 1_500 || found.images.length >= elements) return
    styled += 1
    for (const pseudo of ['::before', '::after']) {
      const { content } = getComputedStyle(element, pseudo)
      if (!/^".*[A-Za-z\u00c0-\uffff]{2}.*"$/.test(content.slice(0, 200))) continue
      if (isShown(element))
        found.images.push({ selector: selectorOf(element), box: boxOf(element), source: 'css:', alt: cut(content.slice(1, -1)) })
    }
  }
  let styled = 0
  const walk = (root: Document | ShadowRoot): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT)
    for (let node = walker.nextNode(); node && steps < walked; node = walker.nextNode()) {
      steps += 1
      if (node.nodeType === 8) {
        if (found.comments.length < 40) found.comments.push(cut(node.nodeValue, 200))
        continue
      }
      const element = node as Element
      readElement(element)
      readGenerated(element)
      if (element.shadowRoot) {
        const written = [...element.shadowRoot.children].filter(({ localName }) => localName !== 'style' && localName !== 'script')
        const inner = written.map((one) => (one as HTMLElement).innerText ?? '').join('\n')
        if (textLength < textChars) text.push(inner)
        textLength += inner.length
        walk(element.shadowRoot)
      }
    }
  }
  const own = document.body?.innerText ?? ''
  text.push(own)
  textLength += own.length
  walk(document)
  found.text = text.join('\n').slice(0, textChars)
  found.markup = tags.join(' ')
  return found
}
