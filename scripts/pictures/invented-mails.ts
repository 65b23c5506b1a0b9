/** Mails that nobody sent, for the pictures of the README: some waves of lures and some honest mail, over three weeks. Reserved names only, no chance, no clock. */

interface Wave {
  /** How many come on each day, from FIRST_DAY on. */
  readonly days: readonly number[]
  /** Who writes: the name, and the addresses that take turns. */
  readonly name: string
  readonly addresses: readonly string[]
  readonly subjects: readonly string[]
  readonly html: (at: number) => string
}

const FIRST_DAY = Date.UTC(2026, 1, 2)
const DAY_MS = 86_400_000
const READERS = ['office', 'accounts', 'anna.berg', 'sales', 'j.moreau', 'info']
/** As many mails as `days` says lie so far apart that none comes at the same minute as another. */
const STEP_MINUTES = 47

const sheet = (colour: string, head: string, body: string): string => `<!doctype html>
<html><body style="margin:0;background:#f1f1f1;font-family:Arial,sans-serif;color:#222">
<table width="520" align="center" cellpadding="0" cellspacing="0" style="background:#fff">
<tr><td style="background:${colour};padding:18px 28px;font-size:24px;font-weight:bold">${head}</td></tr>
<tr><td style="padding:28px;font-size:16px;line-height:24px">${body}</td></tr>
</table></body></html>`
const press = (href: string, words: string, colour: string, ink = '#ffffff'): string =>
  `<p><a href="${href}" style="display:inline-block;background:${colour};color:${ink};padding:12px 26px;text-decoration:none;font-weight:bold">${words}</a></p>`
const turn = <One>(list: readonly One[], at: number): One => list[at % list.length] as One

const parcel: Wave = {
  days: [0, 0, 1, 0, 2, 1, 0, 3, 2, 4, 1, 0, 5, 3, 6, 2, 4, 1, 7, 5, 3],
  name: 'DHL Delivery',
  addresses: ['parcel@kettle-hosting.example', 'notice@quarrybank.example', 'delivery@millrace.example'],
  subjects: ['Your parcel is waiting for delivery', 'Your parcel is waiting: customs fee due', 'Delivery failed: customs fee due'],
  html: (at) =>
    sheet(
      '#ffcc00',
      '<span style="color:#d40511">DHL</span>',
      `<p>Dear customer,</p><p>Your DHL parcel <b>JD0146${7310 + at * 13}</b> could not be delivered because the customs fee of <b>${turn(['2.99', '1.95', '3.40'], at)} €</b> was not paid.</p>
<p>Please pay within 24 hours, otherwise the parcel will be returned to its sender.</p>
${press(`https://dhl-track.${turn(['kettle-hosting', 'paper-lantern', 'millrace', 'paper-lantern'], at)}.example/pay?id=${4100 + at}`, 'Pay the fee now', '#d40511')}
<p>Kind regards,<br>Your DHL team</p><p style="color:#888;font-size:12px">© 2026 Deutsche Post DHL Group</p>`,
    ),
}

const mailbox: Wave = {
  days: [0, 2, 0, 0, 1, 0, 0, 0, 3, 0, 1, 0, 0, 2, 0, 0, 0, 4, 0, 1, 0],
  name: 'Microsoft 365 Admin',
  addresses: ['no-reply@harborline.example', 'admin@quietfield.example'],
  subjects: ['Password expires today: keep your current password', 'Action required: your mailbox will be deactivated'],
  html: (at) =>
    sheet(
      '#ffffff;border-bottom:4px solid #0067b8',
      '<span style="color:#5e5e5e">Microsoft</span>',
      `<p>Hello,</p><p>The password of your Microsoft account expires <b>today</b>. After that, ${12 + (at % 5)} messages on hold will be deleted.</p>
${press(`https://login.${turn(['lakeside-pottery', 'greenharbor', 'lakeside-pottery'], at)}.example/keep?u=${900 + at}`, 'Keep current password', '#0067b8')}
<p style="color:#888;font-size:12px">Microsoft Corporation, One Microsoft Way, Redmond</p>`,
    ),
}

const wallet: Wave = {
  days: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 2, 1, 2],
  name: 'MetaMask Support',
  addresses: ['support@greenharbor.example'],
  subjects: ['Verify your wallet before the upgrade', 'Your wallet will be suspended'],
  html: (at) =>
    sheet(
      '#24272a',
      '<span style="color:#f6851b">MetaMask</span>',
      `<p>Dear user,</p><p>Because of the network upgrade every MetaMask wallet must be verified. Wallets that are not verified within ${turn(['24', '48'], at)} hours will be suspended.</p>
${press(`https://metamask-verify.bluecrate.example/start?w=${at}`, 'Verify wallet', '#f6851b', '#000000')}<p>Have your Secret Recovery Phrase at hand.</p>`,
    ),
}

const advert: Wave = {
  days: [1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0],
  name: 'Slim Tea Club',
  addresses: ['offers@bargain-post.example', 'club@daily-saver.example'],
  subjects: ['Lose 10 kilos in two weeks, only today 70 % off', 'The tea that doctors do not tell you about'],
  html: (at) =>
    sheet(
      '#2e7d32',
      '<span style="color:#ffffff">Slim Tea Club</span>',
      `<p>Miracle tea, now <b>${60 + (at % 3) * 10} % off</b>! Burn fat while you sleep. No diet, no sport. Limited stock, order now and get a second pack free.</p>
${press(`https://shop.bargain-post.example/tea?o=${at}`, 'Order now', '#2e7d32')}<p style="font-size:11px">You receive this because you visited a partner of ours. <a href="https://shop.bargain-post.example/out">Unsubscribe</a></p>`,
    ),
}

const garden: Wave = {
  days: [0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  name: 'The Garden Post',
  addresses: ['news@gardenpost.example'],
  subjects: ['What to sow in February', 'Pruning roses, step by step', 'Seed potatoes are in'],
  html: (at) =>
    sheet(
      '#e8f0e2',
      'The Garden Post',
      `<p>Hello Anna,</p><p>${turn(['Broad beans and peas may go out as soon as the ground can be worked.', 'Roses are cut when the forsythia flowers.', 'Lay the seed potatoes in a light, cool place.'], at)}</p>
<p><a href="https://gardenpost.example/letters/${60 + at}">Read on our page</a></p><p style="font-size:12px">The Garden Post, 4 Orchard Lane. <a href="https://gardenpost.example/leave">Unsubscribe</a></p>`,
    ),
}

const receipt: Wave = {
  days: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1],
  name: 'Harbour Books',
  addresses: ['orders@harbourbooks.example'],
  subjects: ['Your receipt for order 20318', 'Your receipt for order 20377', 'Your order has been sent'],
  html: (at) =>
    sheet(
      '#12344d',
      '<span style="color:#ffffff">Harbour Books</span>',
      `<p>Dear Anna Berg,</p><p>Thank you for your order ${20318 + at * 59}. We have received your payment of ${18 + at}.90 € and send the books tomorrow.</p>
<p><a href="https://harbourbooks.example/orders/${20318 + at * 59}">See your order</a></p><p>Harbour Books, 12 Quay Street</p>`,
    ),
}

export interface InventedMail {
  readonly name: string
  readonly text: string
}

/** Oldest first; always the same. */
export function inventedMails(): readonly InventedMail[] {
  const waves = { parcel, mailbox, wallet, advert, garden, receipt }
  return Object.entries(waves).flatMap(([name, wave], place) => {
    let at = 0
    return wave.days.flatMap((many, day) =>
      Array.from({ length: many }, (_, nth) => {
        const when = new Date(FIRST_DAY + day * DAY_MS + (60 * (5 + place) + STEP_MINUTES * nth) * 60_000)
        return { name: `${name}-${at}`, text: mailOf(wave, at++, when) }
      }),
    )
  })
}

function mailOf({ name, addresses, subjects, html }: Wave, at: number, when: Date): string {
  const address = turn(addresses, at)
  const reader = `${turn(READERS, at)}@trap.telltale.example`
  const host = address.slice(address.indexOf('@') + 1)
  return [
    `Received: from mx.${host} (mx.${host} [192.0.2.${20 + (at % 60)}])`,
    `\tby trap.telltale.example (Telltale) with ESMTP id ${at}a for <${reader}>; ${when.toUTCString().replace('GMT', '+0000')}`,
    `From: "${name}" <${address}>`,
    `To: ${reader}`,
    `Subject: ${turn(subjects, at)}`,
    `Date: ${when.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${at}.${when.getTime()}@${host}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    html(at),
    '',
  ].join('\r\n')
}
