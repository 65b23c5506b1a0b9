import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Link, Phrase, Story } from '../../model/index.ts'
import { blankMail } from '../try-mail.test.ts'
import { unexpectedPrize } from './signal.ts'

const at = { part: '1', start: 10, end: 20 }
const phrase = (text: string): Phrase => ({ text, at })
const told: Story = {
  id: 'unexpected-prize',
  elements: { won: phrase('you have won'), gift: phrase('tool set'), claim: phrase('confirm') },
}
const NO_TEXT = { part: '', isHtml: false, text: '', runs: [] }
const detect = (stories: readonly Story[]) => unexpectedPrize.detect({ stories, message: blankMail(), links: [], text: NO_TEXT })

test('quotes the words that tell the story', () =>
  assert.deepEqual(detect([told]), [{ message: 'story', values: { won: 'you have won', gift: 'tool set', claim: 'confirm' }, at }]))
test('stays silent on another story', () => assert.deepEqual(detect([{ ...told, id: 'another' }]), []))
test('stays silent without a story', () => assert.deepEqual(detect([]), []))
test('stays silent when an element has no words', () => assert.deepEqual(detect([{ ...told, elements: {} }]), []))
test('a prize said plainly is enough', () =>
  assert.deepEqual(detect([{ id: 'prize-won', elements: { won: phrase('You have won a') } }]), [
    { message: 'won', values: { won: 'You have won a' }, at },
  ]))

test('stays silent where a sender speaks to its own customers under its own name', () => {
  const at = { part: 'HEADER', start: 0, end: 9 }
  const from = [{ displayName: 'Lucky Mill', address: 'news@luckymill.example', domain: 'luckymill.example', at }]
  const message = blankMail({ identity: { ...blankMail().identity, from } })
  const linkTo = (host: string) => ({ host, scheme: 'https', isCallToAction: true }) as unknown as Link
  assert.deepEqual(unexpectedPrize.detect({ stories: [told], message, links: [linkTo('play.luckymill.example')], text: NO_TEXT }), [])
  assert.equal(unexpectedPrize.detect({ stories: [told], message, links: [linkTo('harbour.test')], text: NO_TEXT }).length, 1)
})
