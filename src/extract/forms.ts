/** Forms in the mail: where they send, and what they ask for. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Form } from '../model/index.ts'
import type { Attributes } from './computed-style.ts'
import { FORM_FIELDS_MAX, FORMS_MAX, HREF_CHARS_MAX } from './limits.ts'
import { readAddress } from './web-address.ts'

type Element = DefaultTreeAdapterTypes.Element

export interface FormList {
  readonly all: Form[]
  enter(element: Element, attributes: Attributes): void
  leave(element: Element): void
  /** The mail ends, or is read no further: a form that is still open is one too. */
  finish(): void
}

const FIELDS: ReadonlySet<string> = new Set(['input', 'textarea', 'select'])
const NAME_CHARS_MAX = 100

export function collectForms(part: string): FormList {
  const all: Form[] = []
  let open: { element: Element; action: string; method: Form['method']; fields: { name: string; type: string }[] } | null = null
  const close = () => {
    const place = open?.element.sourceCodeLocation
    if (open && place && all.length < FORMS_MAX) {
      const { action, method, fields } = open
      const host = readAddress(action)?.hostname ?? ''
      all.push({ action, host, method, fields, at: { part, start: place.startOffset, end: place.startTag?.endOffset ?? place.endOffset } })
    }
    open = null
  }
  return {
    all,
    enter(element, attributes) {
      if (element.tagName === 'form') {
        close()
        const method = attributes.method?.toLowerCase()
        open = {
          element,
          action: (attributes.action ?? '').slice(0, HREF_CHARS_MAX).trim(),
          method: method === 'post' || method === 'dialog' ? method : 'get',
          fields: [],
        }
      } else if (open && FIELDS.has(element.tagName) && open.fields.length < FORM_FIELDS_MAX) {
        const type = element.tagName === 'input' ? (attributes.type ?? 'text').toLowerCase() : element.tagName
        open.fields.push({ name: (attributes.name ?? '').slice(0, NAME_CHARS_MAX), type: type.slice(0, NAME_CHARS_MAX) })
      }
    },
    leave(element) {
      if (open?.element === element) close()
    },
    finish: close,
  }
}
