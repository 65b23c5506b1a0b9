/** What a mail says, before any layout or envelope. */

export const KINDS = [
  'receipt',
  'invoice',
  'code',
  'reset',
  'verify',
  'signin',
  'security',
  'parcel',
  'renewal',
  'payfailed',
  'storage',
  'newsletter',
  'invite',
  'comment',
  'survey',
  'event',
  'deletion',
  'policy',
  'welcome',
] as const
export type Kind = (typeof KINDS)[number]

/** One paragraph, button, code, list line or table; every layout has its own look for each. */
export type Block = { readonly type: 'paragraph' | 'button' | 'code' | 'detail'; readonly text: string } | { readonly type: 'items' }

export interface Letter {
  readonly kind: Kind
  readonly language: string
  readonly subject: string
  readonly blocks: readonly Block[]
}

/** The words that stand around every letter of one language. */
export interface Chrome {
  readonly hello: string
  readonly bye: string
  readonly why: string
  readonly fallback: string
  readonly unsubscribe: string
  readonly privacy: string
  readonly help: string
  readonly browser: string
  readonly total: string
  readonly item: string
  readonly store: string
}

export interface Texts {
  readonly language: string
  readonly chrome: Chrome
  readonly letters: readonly Letter[]
}

/** A finished body; `text` alone makes a plain mail, `html` alone a mail without an alternative. */
export interface Body {
  readonly kind: Kind
  readonly language: string
  readonly subject: string
  readonly html: string | null
  readonly text: string | null
}

/**
 * Reads the texts of one language: letters parted by empty lines; first line the kind, second the subject, then
 * paragraphs; `> ` opens a button, `! ` a code, `- ` a detail line, `#` is the table of things bought.
 */
export function textsOf(language: string, chrome: string, letters: string): Texts {
  const words = chrome.trim().split('\n')
  const [hello = '', bye = '', why = '', fallback = '', unsubscribe = '', privacy = '', help = ''] = words
  const [browser = '', total = '', item = '', store = ''] = words.slice(7)
  return {
    language,
    chrome: { hello, bye, why, fallback, unsubscribe, privacy, help, browser, total, item, store },
    letters: letters
      .trim()
      .split(/\n{2,}/)
      .map((letter) => {
        const [kind = '', subject = '', ...lines] = letter.split('\n')
        if (!isKind(kind) || subject === '') throw new Error(`${language}: no kind or subject in “${letter.slice(0, 60)}”.`)
        return { kind, language, subject, blocks: lines.map(blockOf) }
      }),
  }
}

export function isKind(name: string): name is Kind {
  return (KINDS as readonly string[]).includes(name)
}

function blockOf(line: string): Block {
  if (line === '#') return { type: 'items' }
  if (line.startsWith('> ')) return { type: 'button', text: line.slice(2) }
  if (line.startsWith('! ')) return { type: 'code', text: line.slice(2) }
  if (line.startsWith('- ')) return { type: 'detail', text: line.slice(2) }
  return { type: 'paragraph', text: line }
}
