/** Our own looks for a letter: five HTML layouts in the manner of service mails, and the plain alternative. */
import type { Block, Body, Chrome, Letter } from './letter.ts'
import { HEX } from './random.ts'
import type { World } from './world.ts'

const FONTS = [
  'Arial, Helvetica, sans-serif',
  "-apple-system, 'Segoe UI', Roboto, sans-serif",
  'Georgia, serif',
  "'Open Sans', Verdana, sans-serif",
]
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export interface Look {
  readonly name: string
  html(letter: Letter, chrome: Chrome, world: World): string
}

/** The kinds whose links run over a tracker as a rule; the others rarely. */
const TRACKED = new Set(['newsletter', 'survey', 'event', 'policy', 'welcome', 'comment'])
export const isTracked = (kind: string, chance: () => number): boolean => chance() < (TRACKED.has(kind) ? 0.8 : 0.25)

export function bodyOf(letter: Letter, chrome: Chrome, look: Look, world: World): Body {
  const { random } = world
  const html = look.html(letter, chrome, world)
  const text = random.chance(0.72) ? plainOf(letter, chrome, world) : null
  return { kind: letter.kind, language: letter.language, subject: world.fill(letter.subject), html, text }
}

export function plainOf(letter: Letter, chrome: Chrome, world: World): string {
  const lines = letter.blocks.map((block) => {
    if (block.type === 'items')
      return [...world.items.map(({ name, price }) => `${name}  ${price}`), `${chrome.total}: ${world.value('amount')}`].join('\n')
    if (block.type === 'button') return `${world.fill(block.text)}:\n${world.link()}`
    return `${block.type === 'code' ? '    ' : block.type === 'detail' ? '* ' : ''}${world.fill(block.text)}`
  })
  return [world.fill(chrome.hello), ...lines, world.fill(chrome.bye).replaceAll('\\n', '\n'), `--\n${world.organisation.street}`].join(
    '\n\n',
  )
}

export function blockHtml(block: Block, chrome: Chrome, world: World, buttonStyle: string): string {
  const { organisation, random } = world
  switch (block.type) {
    case 'items': {
      const rows = world.items.map(
        ({ name, price }) => `<tr><td style="padding:6px 0">${escaped(name)}</td><td align="right">${escaped(price)}</td></tr>`,
      )
      return `<table width="100%" cellpadding="0" cellspacing="0"><tr><th align="left">${chrome.item}</th><th></th></tr>${rows.join('\n')}<tr><td><b>${chrome.total}</b></td><td align="right"><b>${escaped(world.value('amount'))}</b></td></tr></table>`
    }
    case 'button': {
      const href = world.link()
      const text = escaped(world.fill(block.text))
      const fallback =
        random.chance(0.25) && !world.tracked
          ? `\n<p style="font-size:12px;color:#777">${chrome.fallback}<br><a href="${href}">${escaped(href)}</a></p>`
          : ''
      return `<p><a href="${href}" style="${buttonStyle};background:${organisation.colour}">${text}</a></p>${fallback}`
    }
    case 'code':
      return `<p style="font-size:28px;letter-spacing:4px;font-weight:bold;text-align:center">${escaped(world.fill(block.text))}</p>`
    case 'detail':
      return `<p style="margin:2px 0 2px 16px">• ${escaped(world.fill(block.text))}</p>`
    default:
      return `<p>${escaped(world.fill(block.text))}</p>`
  }
}

const BUTTON = 'display:inline-block;padding:12px 24px;color:#ffffff;text-decoration:none;border-radius:4px'

function logo(world: World, width = 120): string {
  const { organisation } = world
  return `<a href="${world.link('')}"><img src="https://${organisation.cdn}/img/logo${width}.png" width="${width}" alt="${escaped(organisation.name)}" border="0"></a>`
}

/** Social and app-store links, as brands of other people in an honest mail. */
export function extras(world: World, chrome: Chrome): string {
  const { random, organisation } = world
  const slug = organisation.domain.split('.')[0]
  const social = [
    `https://www.facebook.com/${slug}`,
    `https://twitter.com/${slug}`,
    `https://www.instagram.com/${slug}/`,
    `https://www.linkedin.com/company/${slug}`,
    `https://www.youtube.com/@${slug}`,
  ]
  const names = ['Facebook', world.at.getUTCFullYear() > 2023 ? 'X' : 'Twitter', 'Instagram', 'LinkedIn', 'YouTube']
  const icons = names.map(
    (name, at) =>
      `<a href="${social[at]}"><img src="https://${organisation.cdn}/icons/${name.toLowerCase()}.png" width="24" height="24" alt="${name}"></a>`,
  )
  const stores = `<p>${chrome.store}<br><a href="https://apps.apple.com/app/id${random.int(300_000_000, 1_600_000_000)}"><img src="https://${organisation.cdn}/appstore.png" alt="Download on the App Store" height="40"></a> <a href="https://play.google.com/store/apps/details?id=app.${slug?.replaceAll('-', '')}"><img src="https://${organisation.cdn}/gplay.png" alt="Get it on Google Play" height="40"></a></p>`
  return `${random.chance(0.45) ? `<p>${icons.slice(0, random.int(2, 5)).join(' ')}</p>` : ''}${random.chance(0.25) ? stores : ''}`
}

export function footer(letter: Letter, world: World, chrome: Chrome): string {
  const { random, organisation } = world
  const bulk = TRACKED.has(letter.kind) || random.chance(0.2)
  const links = [
    ...(bulk
      ? [`<a href="${world.link(`unsubscribe?u=${random.letters(20, HEX)}&id=${random.letters(10, HEX)}`)}">${chrome.unsubscribe}</a>`]
      : []),
    ...(random.chance(0.7) ? [`<a href="${world.link('privacy')}">${chrome.privacy}</a>`] : []),
    ...(random.chance(0.6) ? [`<a href="${world.link('help')}">${chrome.help}</a>`] : []),
  ]
  return `${extras(world, chrome)}<p style="font-size:12px;color:#888888">${escaped(world.fill(chrome.why))}<br>${escaped(organisation.street)}<br>© ${world.value('year')} ${escaped(organisation.name)}${links.length ? `<br>${links.join(' | ')}` : ''}</p>`
}

export function preheader(letter: Letter, world: World): string {
  const first = letter.blocks.find(({ type }) => type === 'paragraph')
  if (!first || first.type === 'items' || !world.random.chance(0.6)) return ''
  const padding = world.random.chance(0.4) ? '&nbsp;&zwnj;'.repeat(world.random.int(10, 60)) : ''
  return `<div style="display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#ffffff;opacity:0">${escaped(world.fill(first.text)).slice(0, 90).replace(/&\w*$/, '')}${padding}</div>`
}

export function pixel(world: World): string {
  if (!world.random.chance(world.tracked ? 0.8 : 0.15)) return ''
  return `<img src="${world.link(`o/${world.random.letters(24)}.gif`)}" width="1" height="1" alt="" style="display:block">`
}

function parts(letter: Letter, chrome: Chrome, world: World) {
  const font = world.random.pick(FONTS)
  return {
    font,
    pre: preheader(letter, world),
    title: escaped(world.fill(letter.subject)),
    hello: escaped(world.fill(chrome.hello)),
    blocks: letter.blocks.map((block) => blockHtml(block, chrome, world, BUTTON)).join('\n'),
    bye: escaped(world.fill(chrome.bye)).replaceAll('\\n', '<br>'),
    foot: footer(letter, world, chrome),
    pixel: pixel(world),
  }
}

const head = (title: string, language: string) =>
  `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml" lang="${language}"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>`

export const LOOKS: readonly Look[] = [
  {
    name: 'card',
    html: (letter, chrome, world) => {
      const p = parts(letter, chrome, world)
      return `${head(p.title, letter.language)}\n<body style="margin:0;background:#f4f5f7;font-family:${p.font}">${p.pre}\n<table width="100%" cellpadding="0" cellspacing="0" bgcolor="#f4f5f7"><tr><td align="center">\n<table width="600" cellpadding="24" bgcolor="#ffffff" style="border-radius:8px"><tr><td>${logo(world)}<h1 style="font-size:22px">${p.title}</h1>\n<p>${p.hello}</p>\n${p.blocks}\n<p>${p.bye}</p></td></tr></table>\n${p.foot}${p.pixel}</td></tr></table></body></html>`
    },
  },
  {
    name: 'bare',
    html: (letter, chrome, world) => {
      const p = parts(letter, chrome, world)
      return `<html><body><div style="font-family:${p.font};font-size:14px;max-width:620px">\n<p>${p.hello}</p>\n${p.blocks}\n<p>${p.bye}</p>\n<hr>${p.foot}</div></body></html>`
    },
  },
  {
    name: 'banner',
    html: (letter, chrome, world) => {
      const p = parts(letter, chrome, world)
      const view = world.random.chance(0.5)
        ? `<p style="font-size:11px;text-align:center"><a href="${world.link('view')}">${chrome.browser}</a></p>`
        : ''
      return `${head(p.title, letter.language)}<body bgcolor="#eeeeee">${p.pre}${view}<center><table width="640" style="font-family:${p.font}"><tr><td bgcolor="${world.organisation.colour}" style="padding:30px;color:#fff;font-size:24px">${escaped(world.organisation.name)}</td></tr><tr><td><img src="https://${world.organisation.cdn}/hero/${world.random.letters(8, HEX)}.jpg" width="640" alt=""></td></tr><tr><td bgcolor="#ffffff" style="padding:30px"><h2>${p.title}</h2>${p.blocks}</td></tr><tr><td align="center">${p.foot}</td></tr></table></center>${p.pixel}</body></html>`
    },
  },
]
