import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Attachment, Link } from '../model/index.ts'
import { linksToVisit } from './links-to-visit.ts'

const link = (host: string, isCallToAction = false) =>
  ({ scheme: 'https', host, destination: `https://${host}/`, text: host, isCallToAction }) as unknown as Link
const file = (...opens: string[]) => ({ opens }) as unknown as Attachment
const hosts = (links: readonly Link[], attachments: readonly Attachment[] = []) =>
  linksToVisit({ links, attachments }).map(({ url }) => URL.parse(url)?.hostname)

test('what is to be pressed comes first, then what an attached file opens, then the rest', () =>
  assert.deepEqual(hosts([link('imprint.example'), link('button.example', true)], [file('https://document.example/a')]), [
    'button.example',
    'document.example',
    'imprint.example',
  ]))

test('each site once, and no more than three', () =>
  assert.deepEqual(
    hosts([link('a.one.example', true), link('b.one.example', true), link('two.example'), link('three.example'), link('four.example')]),
    ['a.one.example', 'two.example', 'three.example'],
  ))

test('a mail without links whose document has one is visited by it', () =>
  assert.deepEqual(hosts([], [file(), file('https://document.example/a')]), ['document.example']))
