import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse, serialize } from 'parse5'
import { parsePlaced } from './placed-tree.ts'

/** What comments say is left out on the short way. */
const withoutComments = (html: string): string => html.replace(/<!--.*?-->/gs, '<!---->')

const isSameTree = (source: string): void =>
  assert.equal(withoutComments(serialize(parsePlaced(source))), withoutComments(serialize(parse(source, { scriptingEnabled: false }))))

const PIECES =
  'word| |\r\n|\r|\0|😀|ü|<b>|</b>|</i >|<table>|<tr>|<td>|</td>|</table>|<p>|<pre>|</pre>|<textarea>|</textarea>|<style>|</style>|<script>|</script>|<title>|</title>|<svg>|</svg>|<math>|<select>|<option>|</select>|<template>|</template>|<frameset>|<plaintext>|<!--c-->|<!-->|<!--->|<!---!>|<!----!>|<!--|-->|--!>|-|!|<!doctype html>|<![CDATA[x]]>|<?x>|&nbsp;|&amp;|&amp|&|&copy|&notit;|&#128512;|&b=2|;|=|"|\'|>|<|/|</>|<a href="|<a href=x&y=z&amp;q>|<a href="?a=1&b=2&copy=3&&amp;copy;">|<A HREF=\'&lt;\'>|<a b=\'x\r\ny\'c="d"/>|<br/>|<img src=a/>|<img ALT="a\0b">|<x y y=2>|<x ü=1>|<ü>|<a =b>|<a b = c>|<a b= >|</a b>|<body text=red>|<head>|</head>|<colgroup>|<form>|</form>|<input type=hidden>|<foreignObject>|<noscript>|<noframes>|</body>|</html>'.split(
    '|',
  )

test('the short way builds the tree that the library builds', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => isSameTree(pieces.join(''))),
    { numRuns: 3_000, seed: 11 },
  ))

for (const [what, html] of [
  ['comments that end by a slip', '<!----!>'.repeat(100_000)],
  ['a value without an end', '<a b="'.repeat(100_000)],
  ['ampersands in values', `<a b="${'&a'.repeat(300_000)}">`],
  ['attributes', `<a ${'b c '.repeat(200_000)}>`],
  ['text around ignored tags', 'a</>'.repeat(200_000)],
  ['NUL between words', 'a \0'.repeat(200_000)],
  ['unfinished tags', '<a\0'.repeat(200_000)],
] as const)
  test(`time does not grow with the square of ${what}`, () => {
    const startedAt = performance.now()
    parsePlaced(html)
    assert.ok(performance.now() - startedAt < 5_000)
  })
