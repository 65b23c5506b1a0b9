import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Link, Phrase, Story } from '../../model/index.ts'
import { blankMail } from '../try-mail.test.ts'
import { unclaimedCryptoPayout } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'unclaimed-crypto-payout',
  elements: { coin: phrase('bitcoin'), gain: phrase('your balance'), take: phrase('withdraw') },
}
const detect = (stories: readonly Story[]) => unclaimedCryptoPayout.detect({ stories, message: blankMail(), links: [] })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [{ message: 'story', values: { coin: 'bitcoin', gain: 'your balance', take: 'withdraw' }, at }]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))

test('stays silent where a sender speaks to its own customers under its own name', () => {
  const at = { part: 'HEADER', start: 0, end: 9 }
  const from = [{ displayName: 'Lucky Mill', address: 'news@luckymill.example', domain: 'luckymill.example', at }]
  const message = blankMail({ identity: { ...blankMail().identity, from } })
  const linkTo = (host: string) => ({ host, scheme: 'https', isCallToAction: true }) as unknown as Link
  assert.deepEqual(unclaimedCryptoPayout.detect({ stories: [told], message, links: [linkTo('play.luckymill.example')] }), [])
  assert.equal(unclaimedCryptoPayout.detect({ stories: [told], message, links: [linkTo('harbour.test')] }).length, 1)
})
