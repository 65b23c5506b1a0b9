import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAddress } from './web-address.ts'

for (const [why, href, read] of [
  ['blanks around it', ' \u00a0https://a.example/x ', 'https://a.example/x'],
  ['line ends in it', 'https://a.exa\r\nmple/x', 'https://a.example/x'],
  ['a blank before the host', 'https:// a.example/x', 'https://a.example/x'],
  ['backslashes', 'https:\\\\a.example\\x', 'https://a.example/x'],
  ['no scheme', '//a.example/x', 'https://a.example/x'],
  ['neither scheme nor slashes', 'a.example/x', 'http://a.example/x'],
  ['a port and no scheme', 'a.example:8080/x', 'http://a.example:8080/x'],
  ['a name before the host', 'https://bank.example@a.example/', 'https://bank.example@a.example/'],
  ['a host in hexadecimal', 'http://0xC0000201/', 'http://192.0.2.1/'],
  ['a host in octal', 'http://0300.0.02.01/', 'http://192.0.2.1/'],
  ['letters beyond ASCII', 'https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['percent signs in the host', 'https://%61.example/', 'https://a.example/'],
] as const) {
  test(`reads an address with ${why}`, () => assert.equal(readAddress(href)?.href, read))
}

test('a relative address is one only below the base that the mail names', () => {
  assert.equal(readAddress('pay.html'), null)
  assert.equal(readAddress('pay.html', 'https://a.example/x/')?.href, 'https://a.example/x/pay.html')
  assert.equal(readAddress('mailto:x@b.example', 'https://a.example/')?.href, 'mailto:x@b.example')
})
