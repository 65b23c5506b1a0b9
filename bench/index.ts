/** `npm run bench -- judge|intake [--corpus DIR]`: figures, never timed tests. */
const [name = '', ...rest] = process.argv.slice(2)
const BENCHES: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  judge: () => import('./judge.ts'),
  intake: () => import('./intake.ts'),
}
const load = BENCHES[name]
if (load) await (await load()).run(rest)
else {
  console.error('npm run bench -- judge --corpus DIR [--mails N]\nnpm run bench -- intake --corpus DIR [--mails N] [--kills N]')
  process.exitCode = 2
}
