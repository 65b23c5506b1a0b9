/** Bare layouts of packages, filled with our own letters: Mailgen's themes and ZURB Foundation's templates. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { blockHtml, escaped, footer, pixel, preheader } from '../layouts.ts'
import type { PackageLook } from '../own.ts'

type Ejs = { compile(template: string, options: object): (locals: object) => string }

export function mailgenLooks(folder: string, ejsPath: string): PackageLook[] {
  const ejs = createRequire(import.meta.url)(ejsPath) as Ejs
  return readdirSync(folder).map((theme) => {
    const render = ejs.compile(readFileSync(join(folder, theme, 'index.html'), 'utf8'), {})
    return {
      name: `themes/${theme}`,
      package: 'mailgen',
      html: (letter, chrome, world) => {
        const { organisation, random } = world
        const text = (part: string) => escaped(world.fill(part))
        const buttonAt = letter.blocks.findIndex(({ type }) => type === 'button')
        const edge = buttonAt < 0 ? letter.blocks.length : buttonAt
        const said = (from: number, to: number) =>
          letter.blocks.slice(from, to).flatMap((block) => ('text' in block ? [text(block.text)] : []))
        const button = letter.blocks[buttonAt]
        const fallback = random.chance(0.4) ? { text: chrome.fallback } : null
        const data = letter.blocks.some(({ type }) => type === 'items')
          ? world.items.map(({ name, price }) => ({ [chrome.item]: escaped(name), [chrome.total]: escaped(price) }))
          : null
        const locals = {
          title: text(chrome.hello),
          textDirection: 'ltr',
          product: {
            name: escaped(organisation.name),
            link: world.link(''),
            logo: random.chance(0.5) ? `https://${organisation.cdn}/logo.png` : undefined,
            copyright: `© ${world.value('year')} <a href="${world.link('')}">${escaped(organisation.name)}</a>. ${text(chrome.why)}`,
          },
          intro: said(0, edge),
          outro: buttonAt < 0 ? undefined : said(edge + 1, letter.blocks.length),
          table: data ? [{ title: '', data, columns: undefined }] : undefined,
          action:
            button && 'text' in button
              ? [{ instructions: '', button: [{ color: organisation.colour, text: text(button.text), link: world.link(), fallback }] }]
              : [],
          signature:
            text(chrome.bye)
              .split('\\n')[0]
              ?.replace(/[,，]$/, '') ?? '',
          item: '',
        }
        return render({ ...locals, locals })
      },
    }
  })
}

const SAMPLES = ['basic', 'hero', 'newsletter', 'password', 'welcome']

export function foundationLooks(folder: string): PackageLook[] {
  const css = readFileSync(join(folder, 'dist/foundation-emails.min.css'), 'utf8')
  return SAMPLES.map((name) => {
    const template = readFileSync(join(folder, '.download/templates', `${name}.html`), 'utf8')
    return {
      name: `templates/${name}`,
      package: 'foundation-emails',
      html: (letter, chrome, world) => {
        const title = escaped(world.fill(letter.subject))
        const style = `background:${world.organisation.colour};color:#fff;padding:10px 20px`
        const content = letter.blocks.map((block) => blockHtml(block, chrome, world, style)).join('\n')
        const headings = [title, escaped(world.fill(chrome.hello))]
        let isPlaced = false
        const html = template
          .replace(/<link[^>]*>/g, world.random.chance(0.5) ? `<style>${css}</style>` : '')
          .replace(/<title>[^<]*/, `<title>${title}`)
          .replace(/<(h[1-6])\b([^>]*)>(?:(?!<\/h[1-6]).)*<\/h[1-6]>/gs, (_, tag: string, rest: string) => {
            const said = headings.shift()
            return said === undefined ? '' : `<${tag}${rest}>${said}</${tag}>`
          })
          .replace(/<p\b[^>]*>(?:(?!<\/p>).)*<\/p>/gs, () => {
            if (isPlaced) return ''
            isPlaced = true
            return content
          })
          .replace(
            /<table class="(?:button|callout|menu)[^"]*"[^>]*>(?:(?!<table).)*<table>(?:(?!<table).)*<\/table>(?:(?!<table).)*<\/table>/gs,
            '',
          )
          .replace(/<a\b[^>]*>(?:(?!<\/a>).)*<\/a>/gs, (anchor) => (/href="(#|undefined)"/.test(anchor) ? '' : anchor))
          .replace(/<img[^>]*>/g, `<img src="https://${world.organisation.cdn}/${world.random.letters(8, 'abcdef0123456789')}.png" alt="">`)
          .replace(/<\/body>/, `${footer(letter, world, chrome)}${pixel(world)}</body>`)
          .replace(/<body[^>]*>/, (body) => `${body}${preheader(letter, world)}`)
        return isPlaced ? html : html.replace('</body>', `${content}</body>`)
      },
    }
  })
}
