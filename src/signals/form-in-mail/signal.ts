/**
 * The mail itself holds fields to fill in, and what is typed there is sent to a web site.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 *
 * It is pressure, not concealment: a form hides nothing, it asks.
 */
import { sameOwner } from '../../knowledge/index.ts'
import type { Form, Message, Signal } from '../../model/index.ts'
import { siteOf } from '../../names/index.ts'

const FORMS_MAX = 50
const FIELDS_MAX = 100
const TYPED: ReadonlySet<string> = new Set(['text', 'email', 'tel', 'number', 'textarea', ''])
/** One field is a search box or a place to leave an address for a newsletter. */
const TYPED_MIN = 2

export const formInMail: Signal<'forms' | 'message', 'password' | 'fields'> = {
  id: 'form-in-mail',
  title: 'Form inside the mail',
  kind: 'pressure',
  tags: ['Credential Phishing', 'Social engineering', 'HTML analysis'],
  needs: ['forms', 'message'],
  messages: {
    password: 'The mail has a field for your password in it, but what you type there goes to {opens}.',
    fields: 'The mail has a form to fill in, but what you type there goes to {opens}.',
  },

  detect({ forms, message }) {
    const posting = forms.slice(0, FORMS_MAX).filter(({ host }) => host !== '')
    const withPassword = posting.find((form) => fieldsOf(form).some((type) => type === 'password'))
    if (withPassword) return [found('password', withPassword)]
    const withFields = posting.find((form) => {
      const typed = fieldsOf(form).filter((type) => TYPED.has(type))
      return form.method === 'post' && typed.length >= TYPED_MIN && !isAuthors(form, message)
    })
    return withFields ? [found('fields', withFields)] : []
  },
}

const found = (message: 'password' | 'fields', { host, at }: Form) => ({ message, values: { opens: siteOf(host) }, at })

const fieldsOf = ({ fields }: Form): string[] => fields.slice(0, FIELDS_MAX).map(({ type }) => type.toLowerCase())

/** Old newsletters ask their readers' opinion in the mail and send it home; nobody honest asks for a password so. */
function isAuthors({ host }: Form, { identity }: Message): boolean {
  return identity.from.some(({ domain }) => domain !== '' && (siteOf(domain) === siteOf(host) || sameOwner(domain, host)))
}
