/** `npm run bench -- judge|stages|start|visits|intake|fires|compare|swap|torture|growth|campaigns [--corpus DIR]`: figures, never timed tests. */
const [name = '', ...rest] = process.argv.slice(2)
const BENCHES: Readonly<Record<string, () => Promise<{ run(args: readonly string[]): Promise<void> }>>> = {
  judge: () => import('./judge.ts'),
  stages: () => import('./stages.ts'),
  start: () => import('./start.ts'),
  intake: () => import('./intake.ts'),
  fires: () => import('./fires.ts'),
  compare: () => import('./compare.ts'),
  swap: () => import('./swap.ts'),
  visits: () => import('./visits.ts'),
  interest: () => import('./interest.ts'),
  growth: () => import('./growth.ts'),
  campaigns: () => import('./campaigns.ts'),
  history: () => import('./history.ts'),
  live: () => import('./live.ts'),
  front: () => import('./front.ts'),
  pages: () => import('./pages.ts'),
  frames: () => import('./frames.ts'),
  torture: () => import('./torture.ts'),
}
const load = BENCHES[name]
if (load) await (await load()).run(rest)
else {
  console.error(
    [
      'npm run bench -- judge --corpus DIR [--mails N] [--stages]',
      'npm run bench -- stages --corpus DIR [--mails N]',
      'npm run bench -- start [--runs N]',
      'npm run bench -- interest --data DIR [--events FILE] [--root DIR] [--labels TSV]… [--half fit|test]',
      'npm run bench -- history [--cases N] [--data DIR] [--root DIR]',
      'npm run bench -- live [--mails N] [--search TEXT]',
      'npm run bench -- front [--cases N] [--campaigns N] [--views N] [--store FILE]',
      'npm run bench -- pages',
      'npm run bench -- visits [--lab DIR] [--visits N] [--browser PATH]',
      'npm run bench -- intake --corpus DIR [--mails N] [--kills N]',
      'npm run bench -- compare [--root DIR] [--labels TSV]… [--half fit|test] [--mails N]',
      'npm run bench -- swap [--root DIR] [--labels TSV]… [--half fit|test] [--mails N]',
      'npm run bench -- growth [--sizes N,N] [--minutes N] [--mails N] [--folder DIR] [--keep]',
      'npm run bench -- campaigns --corpus DIR [--trust-receiver HOST]… [--seed N]',
      'npm run bench -- frames [--corpus DIR] [--skip N] [--mails N]',
      'npm run bench -- torture [--root DIR] [--verbose] [--only TEXT]',
      'npm run bench -- fires [--root DIR] [--labels TSV]… [--signal ID] [--half fit|test] [--every N] [--json]',
    ].join('\n'),
  )
  process.exitCode = 2
}
