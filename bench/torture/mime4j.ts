/** Apache James mime4j: the messages of its own tests and of Perl's MIME-tools, each with an event stream as XML and the decoded parts as files. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { TortureMail, Tree } from './tree.ts'

export function readMime4j(root: string): readonly TortureMail[] {
  return globSync(`${root}/mime4j/**/*.msg`)
    .sort()
    .map((path) => {
      const xml = path.replace(/\.msg$/, '_decoded.xml')
      const expected = existsSync(xml) ? treeOfXml(readFileSync(xml, 'utf8'), dirname(xml)) : null
      return { name: path.slice(root.length + 1), raw: readFileSync(path), expected }
    })
}

interface Element {
  readonly name: string
  readonly attribute: string
  readonly children: Element[]
  text: string
}

/** Their XML is flat and written by one program: tags, at most one attribute, four entities. */
function readXml(xml: string): Element {
  const top: Element = { name: '', attribute: '', children: [], text: '' }
  const open = [top]
  for (const [, closes, name, attribute = '', isEmpty, text] of xml.matchAll(/<(\/?)([a-z-]+)(?:\s+name="([^"]*)")?\s*(\/?)>|([^<]+)/g)) {
    const inner = open.at(-1) as Element
    if (text !== undefined) inner.text += unescaped(text)
    else if (closes) open.pop()
    else {
      const made: Element = { name: name as string, attribute, children: [], text: '' }
      inner.children.push(made)
      if (!isEmpty) open.push(made)
    }
  }
  return top.children[0] as Element
}

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? '')

const treeOfXml = (xml: string, folder: string): Tree => entityTree(readXml(xml), folder)

function entityTree({ children }: Element, folder: string): Tree {
  const body = children.find(({ name }) => name !== 'header')
  const fields = children.find(({ name }) => name === 'header')?.children.map(({ text }) => text.trim()) ?? []
  const type = typeIn(fields)
  if (body?.name === 'multipart') {
    const parts = body.children.filter(({ name }) => name === 'body-part' || name === 'message')
    return { kind: 'multipart', ...(type ? { type } : {}), children: parts.map((part) => entityTree(part, folder)) }
  }
  if (body?.name === 'message') return { kind: 'message', children: [entityTree(body, folder)] }
  const path = `${folder}/${body?.attribute}`
  const bytes = body && existsSync(path) ? readFileSync(path) : Buffer.from('')
  // Their decoder of quoted-printable writes every line end as CRLF, ours as it was sent.
  const isText = body?.name === 'text-body'
  return { kind: 'leaf', ...(type && !type.startsWith('multipart/') ? { type } : {}), bytes, isTextWithAnyLineEnd: isText, children: [] }
}

function typeIn(fields: readonly string[]): string | null {
  const field = fields.find((one) => /^content-type\s*:/i.test(one)) ?? ''
  return /^[^:]*:\s*([\w.+-]+\/[\w.+-]+)/.exec(field)?.[1]?.toLowerCase() ?? null
}
