/** Files, folders, mailboxes, Maildirs, standard input: on a real disk. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { countMails } from './count-mails.ts'
import { type ReadMailsOptions, readMails } from './read-mails.ts'

const MAIL = 'From: a@example.com\nSubject: x\n\nhello\n'
const MBOX = [1, 2, 3].map((at) => `From a@example.com Sat Jan  3 01:05:34 2026\nSubject: ${at}\n\nbody\n\n`).join('')

async function folderOf(context: TestContext, files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-'))
  context.after(() => rm(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** Path below the folder, and the text or `! error`. */
async function read(folder: string, names: readonly string[] = ['.'], options: ReadMailsOptions = {}): Promise<[string, string][]> {
  const found: [string, string][] = []
  for await (const item of readMails(
    names.map((name) => (name === '-' ? name : join(folder, name))),
    options,
  )) {
    found.push([item.path.replace(`${folder}/`, ''), 'raw' in item ? Buffer.from(item.raw).toString('latin1') : `! ${item.error}`])
  }
  return found
}
const paths = (found: readonly [string, string][]): string[] => found.map(([path]) => path)

test('reads a single message byte for byte', async (context) => {
  const folder = await folderOf(context, { 'a.eml': Buffer.from('A: \xff\0\r\n\r\n\x80', 'latin1') })
  assert.deepEqual(await read(folder, ['a.eml']), [['a.eml', 'A: \xff\0\r\n\r\n\x80']])
})

test('walks folders in sorted order and skips what is hidden or no mail', async (context) => {
  const folder = await folderOf(context, {
    'b/2.eml': MAIL,
    'b/10.eml': MAIL,
    'a.eml': MAIL,
    'c/00001.7c53': MAIL,
    'README.md': '# Read me\nFrom: nobody\n',
    'labels.yml': 'name: x\nkind: y\n',
    'picture.png': '\x89PNG\r\n',
    '.hidden.eml': MAIL,
    '.git/x.eml': MAIL,
  })
  assert.deepEqual(paths(await read(folder)), ['a.eml', 'b/10.eml', 'b/2.eml', 'c/00001.7c53'])
})

test('reads a named file whatever it looks like', async (context) => {
  const folder = await folderOf(context, { 'notes.txt': 'just words\n' })
  assert.deepEqual(await read(folder, ['notes.txt']), [['notes.txt', 'just words\n']])
})

test('numbers the messages of a mailbox', async (context) => {
  const folder = await folderOf(context, { 'box.mbox': MBOX, Inbox: MBOX, 'one.mbox': MBOX.slice(0, MBOX.indexOf('\nFrom ') + 1) })
  const found = await read(folder)
  assert.deepEqual(paths(found), ['Inbox#1', 'Inbox#2', 'Inbox#3', 'box.mbox#1', 'box.mbox#2', 'box.mbox#3', 'one.mbox#1'])
  assert.equal(found[4]?.[1], 'Subject: 2\n\nbody\n')
})

test('leaves a single mail with its From line the name of its file', async (context) => {
  const folder = await folderOf(context, { 'x.eml': `From a@example.com Sat Jan  3 01:05:34 2026\n${MAIL}` })
  assert.deepEqual(await read(folder), [['x.eml', MAIL]])
})

test('reads a Maildir with its folders, and leaves tmp and other files alone', async (context) => {
  const files = {
    'cur/1.M1.h:2,S': MAIL,
    'new/2.M1.h': 'no header at all',
    'tmp/3.M1.h': MAIL,
    '.Junk/cur/4.M1.h:2,': MAIL,
    '.Junk/new/5.M1.h': MAIL,
  }
  const all = { ...files, 'dovecot.index': MAIL, 'new/.keep': '', '.Junk/tmp/x': MAIL }
  const folder = await folderOf(context, all)
  assert.deepEqual(paths(await read(folder)), ['.Junk/cur/4.M1.h:2,', '.Junk/new/5.M1.h', 'cur/1.M1.h:2,S', 'new/2.M1.h'])
})

test('does not go in circles along links', async (context) => {
  const folder = await folderOf(context, { 'a/1.eml': MAIL, 'b/2.eml': MAIL })
  await symlink('..', join(folder, 'a/up'))
  await symlink('../b', join(folder, 'a/b'))
  await symlink('../a', join(folder, 'b/a'))
  await symlink('self', join(folder, 'self'))
  const found = await read(folder)
  assert.deepEqual(paths(found), ['a/1.eml', 'a/b/2.eml', 'self'])
  assert.match(found[2]?.[1] ?? '', /^! The link leads in a circle/)
})

test('does not wait at a pipe in a folder', async (context) => {
  const folder = await folderOf(context, { 'a.eml': MAIL })
  execFileSync('mkfifo', [join(folder, 'b.eml')])
  assert.deepEqual(paths(await read(folder)), ['a.eml'])
})

test('says what is missing, empty or of another kind, and goes on', async (context) => {
  const folder = await folderOf(context, {
    'a.eml': MAIL,
    'empty.eml': '',
    'o.msg': '\xd0\xcf\x11\xe0',
    'empty.mbox': '\n\n',
    'z.zip': 'PK\x03\x04',
  })
  await writeFile(join(folder, 'o.msg'), Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const found = await read(folder, ['missing.eml', 'empty.eml', 'o.msg', 'empty.mbox', 'z.zip', 'a.eml/x', 'a.eml'])
  assert.deepEqual(found, [
    ['missing.eml', '! There is no such file or folder.'],
    ['empty.eml', '! The file is empty.'],
    ['o.msg', '! This is an Outlook file (.msg); save the mail as .eml instead.'],
    ['empty.mbox', '! The mailbox holds no message.'],
    ['z.zip', '! This is a zip archive; unpack it first.'],
    ['a.eml/x', '! There is no such file or folder.'],
    ['a.eml', MAIL],
  ])
})

test('names a message that is too big and goes on', async (context) => {
  const big = 'Subject: big\n\n'.padEnd(3_000_000, 'x')
  const folder = await folderOf(context, {
    'a.eml': big,
    'b.mbox': `${MBOX}From a@example.com Sat Jan  3 01:05:34 2026\n${big}\n\n${MBOX}`,
    'c.eml': MAIL,
  })
  const found = await read(folder, ['.'], { messageBytesMax: 2 * 1024 * 1024 })
  assert.deepEqual(
    found.filter(([, text]) => text.startsWith('!')),
    [
      ['a.eml', '! The message is larger than 2 MB and was left out.'],
      ['b.mbox#4', '! The message is larger than 2 MB and was left out.'],
    ],
  )
  assert.equal(found.length, 9)
})

test("reads gzip'd mails and mailboxes", async (context) => {
  const folder = await folderOf(context, { 'a.eml.gz': gzipSync(MAIL), 'b.mbox.gz': gzipSync(MBOX), 'c.tar.gz': gzipSync('x') })
  const found = await read(folder)
  assert.deepEqual(paths(found), ['a.eml.gz', 'b.mbox.gz#1', 'b.mbox.gz#2', 'b.mbox.gz#3'])
  assert.equal(found[0]?.[1], MAIL)
})

test('gives what a cut or bombed gzip file holds, and says so', async (context) => {
  const packed = gzipSync(Buffer.from(MBOX.repeat(3_000)))
  const bomb = gzipSync(Buffer.concat([Buffer.from(MBOX), Buffer.alloc(100_000_000)]))
  const folder = await folderOf(context, { 'bomb.mbox.gz': bomb, 'cut.mbox.gz': packed.subarray(0, packed.length - 30) })
  const found = await read(folder)
  assert.deepEqual(
    found.filter(([, text]) => text.startsWith('!')),
    [
      ['bomb.mbox.gz', '! It unpacks to far more than mail does and was left out.'],
      ['cut.mbox.gz', '! The gzip file is damaged or cut off.'],
    ],
  )
  assert.ok(found.filter(([path]) => path.startsWith('bomb')).length === 3 && found.length > 1_000)
})

test('reads one mail, or a mailbox, from standard input, even byte by byte', async () => {
  async function* bytes(text: string) {
    for (const byte of Buffer.from(text)) yield Uint8Array.of(byte)
  }
  assert.deepEqual(await read('', ['-'], { stdin: bytes(MAIL) }), [['-', MAIL]])
  assert.deepEqual(paths(await read('', ['-'], { stdin: bytes(MBOX) })), ['-#1', '-#2', '-#3'])
  assert.deepEqual(await read('', ['-'], { stdin: bytes('') }), [['-', '! The file is empty.']])
})

test('counts the bytes that reading will report', async (context) => {
  const folder = await folderOf(context, {
    'a.eml': MAIL,
    'b.mbox': `${MBOX}${'x'.repeat(5_000_000)}`,
    'c.eml.gz': gzipSync(MAIL),
    'd.txt': 'words',
  })
  let bytes = 0
  await read(folder, ['.', 'a.eml', 'missing'], { onBytes: (more) => (bytes += more) })
  assert.deepEqual(await countMails([folder, join(folder, 'a.eml'), join(folder, 'missing'), '-']), { files: 5, bytes })
})

test('closes its files when the reader stops early', {
  skip: existsSync('/proc/self/fd') ? false : 'this system does not list open files',
}, async (context) => {
  const folder = await folderOf(context, { 'b.mbox': `${MBOX}${'x'.repeat(5_000_000)}` })
  const openFiles = () => readdirSync('/proc/self/fd').length
  const before = openFiles()
  for (let count = 0; count < 50; count++) {
    for await (const found of readMails([join(folder, 'b.mbox')])) {
      assert.ok('raw' in found)
      break
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 50))
  assert.ok(openFiles() < before + 10)
})
