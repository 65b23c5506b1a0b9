/** A written address as programs read it when the reader presses: blanks dropped, backslashes turned, a missing scheme guessed. */

const SCHEME = /^\s{0,20}([a-z][a-z0-9+.-]{1,20}):/i
/** A name with a top-level domain, and nothing before it: `shop.example/pay`, `shop.example:8080`. */
const BARE_NAME = /^[^\s/:@?#]{1,250}\.[a-z]{2,24}(?:[/?#]|:\d{1,5}(?:[/?#]|$)|$)/i
/** A file beside the mail, not a host. */
const FILE_NAME = /^[^/?#]*\.(?:html?|php|aspx?|jsp|cgi|pdf|png|jpe?g|gif|svg|exe|docx?|xlsx?)(?:[?#]|$)/i
const WEB = /^https?:/i

export const schemeOf = (href: string): string => SCHEME.exec(href.slice(0, 50))?.[1]?.toLowerCase() ?? ''

/** The absolute address; null when it is none. `base` is the page's own `<base href>`, '' if it has none. */
export function readAddress(href: string, base = ''): URL | null {
  const trimmed = href.replace(/[\t\r\n]/g, '').trim()
  // Mails in public archives are defanged; what was meant is still plain.
  const written = trimmed.replace(/^hxxp/i, 'http')
  const absolute = /^[\\/]{2}/.test(written) ? `https:${written}` : written
  if (BARE_NAME.test(absolute) && !FILE_NAME.test(absolute)) return parse(`http://${absolute}`)
  // Blanks in the host are an error to browsers, but some programs drop them, and senders count on that.
  return parse(absolute) ?? (WEB.test(absolute) ? parse(absolute.replace(/[\s\u00a0]/g, '')) : null) ?? below(base, absolute)
}

const parse = (text: string): URL | null => URL.parse(text)

const below = (base: string, href: string): URL | null => (WEB.test(base) && schemeOf(href) === '' ? URL.parse(href, base) : null)
