/** Hostile words where a mail's own words are written on our pages: names, subjects, addresses, file names, fields that a page quotes. */
import { LEAK, OWN } from './markup.ts'

const WORDS: Readonly<Record<string, string>> = {
  script: `<script>${OWN}</script>`,
  picture: `"><img src=x: onerror="${OWN}">`,
  'picture, single quotes': `'><img src=${LEAK}f.png onerror=${OWN}>`,
  'end of a title': `</title></head><body onload="${OWN}">`,
  'end of a text area': `</textarea><script>${OWN}</script>`,
  'end of a code': `</code></pre></td></table><svg onload="${OWN}">`,
  'end of a script': `</script><script>${OWN}</script>`,
  'end of a style': `</style><style>@import '${LEAK}f.css'</style>`,
  'end of a comment': `--><img src=x: onerror="${OWN}"><!--`,
  handler: `x" onfocus="${OWN}" autofocus tabindex="1`,
  'handler, single quotes': `x' onpointerover='${OWN}' style='position:fixed;inset:0`,
  'link that runs': `javascript:${OWN}`,
  'link of data': `data:text/html,<script>${OWN}</script>`,
  template: `\${${OWN}}{{${OWN}}}<%= ${OWN} %>`,
  entities: `&lt;img src=x: onerror=&quot;${OWN}&quot;&gt;`,
  'turned round': `\u202e<img src=x: onerror="${OWN}">\u202c`,
  'line ends': `x\u2028<img src=x: onerror="${OWN}">\u2029`,
  Markdown: `[x](javascript:${OWN}) ![x](${LEAK}md.png) <img src=x: onerror=${OWN}>`,
  'query of a page': `x&verdict="><img src=x: onerror="${OWN}">#<svg onload=${OWN}>`,
  formula: `=HYPERLINK("${LEAK}","x")`,
}

const encoded = (words: string): string => `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`
const quoted = (words: string): string => words.replaceAll(/["\\\r\n]/g, '\\$&')

/** A mail that says the same hostile words wherever a page may repeat them. */
function mailSaying(words: string, at: number): Buffer {
  const text = words.replaceAll(/[<>&"]/g, (one) => `&#${one.charCodeAt(0)};`)
  return Buffer.from(
    [
      `Received: from ${words.replaceAll(/\s+/g, '-')} (unknown [192.0.2.1]) by mx.example.org; Tue, 10 Nov 2026 10:00:00 +0000`,
      `From: ${encoded(`PayPal ${words}`)} <"${quoted(words)}"@mail-${at}.example>`,
      `Reply-To: ${encoded(words)} <answers@reply-${at}.example>`,
      `To: ${encoded(words)} <office@trap.example>`,
      `Subject: ${encoded(`Your account ${words}`)}`,
      `Message-ID: <${words.replaceAll(/\s+/g, '')}@mail-${at}.example>`,
      'Date: Tue, 10 Nov 2026 10:00:00 +0000',
      `List-Unsubscribe: <https://mail-${at}.example/${words.replaceAll(/\s+/g, '')}>`,
      `DKIM-Signature: v=1; a=rsa-sha256; d=${words.replaceAll(/[\s;]+/g, '')}; s=x; h=from; bh=; b=`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="edge"',
      '',
      '--edge',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>Dear ${text}, your PayPal account will be closed today. <a href="https://login-${at}.example/?to=${text}">${text}</a> <a href="${text}">sign in</a> <img src="https://mail-${at}.example/x.png" alt="${text}"></p><form action="https://form-${at}.example/${text}"><input name="password" type="password"></form>`,
      '--edge',
      `Content-Type: application/octet-stream; name*=utf-8''${encodeURIComponent(words)}.html`,
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(words)}.html`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`<script>${OWN}</script>`).toString('base64'),
      '--edge--',
      '',
    ].join('\r\n'),
  )
}

export const FIELD_TRICKS: readonly { readonly name: string; readonly words: string; readonly raw: Buffer }[] = Object.entries(WORDS).map(
  ([name, words], at) => ({ name, words, raw: mailSaying(words, at) }),
)
