import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressIn, networkOf, refusalOf } from './address.ts'

for (const address of [
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.100.200',
  '192.0.0.192',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  '2001:0:53aa:64c::1',
  'fe80::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001:db8::1',
  '::127.0.0.1',
  '::7f00:1',
  '168.63.129.16',
  'not an address',
])
  test(`${address} is not reached`, () => assert.notEqual(refusalOf(address), null))

for (const address of ['1.1.1.1', '93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946'])
  test(`${address} is public`, () => assert.equal(refusalOf(address), null))

for (const [host, address] of [
  ['2130706433', '127.0.0.1'],
  ['0x7f000001', '127.0.0.1'],
  ['0177.0.0.1', '127.0.0.1'],
  ['0x7f.1', '127.0.0.1'],
  ['127.1', '127.0.0.1'],
  ['[::1]', '::1'],
  ['[::ffff:7f00:1]', '::ffff:7f00:1'],
  ['fe80::1%eth0', 'fe80::1'],
] as const)
  test(`${host} is an address, not a name`, () => {
    assert.equal(addressIn(host), address)
    assert.notEqual(refusalOf(address), null)
  })

test('a name is no address', () => {
  for (const name of ['example.com', '1.2.3.4.example', 'x', '']) assert.equal(addressIn(name), null)
})

test('the operator may list more', () => {
  assert.equal(refusalOf('93.184.216.34', [networkOf('93.184.0.0/16')]), 'listed')
  assert.equal(refusalOf('93.184.216.34', [networkOf('2606:2800::/32')]), null)
})
