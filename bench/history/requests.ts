/** The requests that a person at the pages makes, by kind. */
interface Kind {
  readonly name: string
  readonly paths: readonly string[]
}

const stream = (search: string) => `/stream?search=${encodeURIComponent(search)}`
const searched = (name: string, ...searches: readonly string[]): Kind => ({ name: `search: ${name}`, paths: searches.map(stream) })
const timeline = (search: string, by: string) => `/timeline?search=${encodeURIComponent(search)}&by=${by}`

export async function requestKinds(ask: (path: string) => Promise<string>): Promise<readonly Kind[]> {
  const nextOf = (html: string) => /href="(\/stream\?[^"]{0,2000}after=[^"]{1,500})"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '/stream'
  const pages: string[] = ['/stream']
  for (let at = 0; at < 10; at += 1) pages.push(nextOf(await ask(pages.at(-1) ?? '/stream')))
  const second = nextOf(await ask(stream('verdict:attack')))
  const listed = JSON.parse(await ask('/api/v1/cases?limit=20&search=verdict%3Aattack')) as {
    cases: { caseId: string; campaign: string }[]
  }
  const campaign = listed.cases[0]?.campaign ?? ''
  const largest = JSON.parse(await ask('/api/v1/campaigns?limit=5&order=largest')) as { campaigns: { campaign: string }[] }
  return [
    { name: 'stream, page after page', paths: pages },
    { name: 'stream, one verdict', paths: ['attack', 'benign', 'unwanted'].map((verdict) => `/stream?verdict=${verdict}`) },
    searched('a word', 'account', 'parcel', 'invoice'),
    searched('a word that is everywhere', 'the', 'you'),
    searched('a rare word', 'zebra', 'xylophone'),
    searched('a phrase', '"your account"', '"click here"'),
    searched('the beginning of a word', 'deliv*', 'con*', 'the*'),
    searched('brand', 'brand:dhl', 'brand:microsoft', 'brand:amazon'),
    searched('verdict', 'verdict:attack', '-verdict:attack'),
    searched('type, object, action', 'type:scam', 'object:parcel', 'action:log-in object:account'),
    searched('signal, mismatch', 'signal:foreign-author-domain', 'mismatch:nohttps,sender'),
    searched('language', 'language:de', '-language:en'),
    searched('score', 'score:>80', 'score:40-60'),
    searched('from', 'from:gmail.com', 'from:*support*', 'from:m17.icu'),
    searched('subject', 'subject:account', 'subject:"your account"'),
    searched('link', 'link:*.icu', 'link:w70*', 'link:*-12*'),
    searched('file', 'file:*.html', 'file:*.pdf'),
    searched('to, sender', 'to:trap7.example', 'sender:192.0.2.7', 'sender:sender.example'),
    searched('period', 'after:2023-05 before:2023-06', 'after:2024'),
    searched('campaign', `campaign:${campaign}`),
    searched('label, is', 'label:contested', 'is:carrier', 'is:repeated'),
    searched('all of it', 'brand:microsoft verdict:attack after:2022 link:*.icu account -is:carrier'),
    searched('two common ones that never meet', 'verdict:attack verdict:benign'),
    { name: 'search: the next page', paths: [second] },
    {
      name: 'search as one types',
      paths: ['par', 'parc', 'parcel', 'parcel de', 'parcel deliv*', 'parcel verdict:attack'].map(
        (typed) => `${stream(typed)}&part=results`,
      ),
    },
    { name: 'timeline of everything', paths: ['verdict', 'brand', 'lure'].map((by) => timeline('', by)) },
    { name: 'timeline of a period', paths: ['verdict', 'brand', 'lure'].map((by) => timeline('after:2024-03 before:2024-05', by)) },
    { name: 'timeline of many hits', paths: ['verdict', 'brand', 'lure'].map((by) => timeline('verdict:attack', by)) },
    { name: 'timeline of a common word', paths: ['verdict', 'brand', 'lure'].map((by) => timeline('account', by)) },
    { name: 'timeline of few hits', paths: ['verdict', 'brand', 'lure'].map((by) => timeline('brand:dhl link:*.icu', by)) },
    { name: 'timeline of a piece of a host', paths: [timeline('link:*-12*', 'verdict')] },
    { name: 'case page', paths: listed.cases.map(({ caseId }) => `/cases/${caseId}`) },
    { name: 'campaign page, the largest', paths: largest.campaigns.slice(0, 1).map(({ campaign: id }) => `/campaigns/${id}`) },
    { name: 'campaign page, the five largest', paths: largest.campaigns.map(({ campaign: id }) => `/campaigns/${id}`) },
    { name: 'campaign page', paths: listed.cases.map((one) => `/campaigns/${one.campaign}`) },
    { name: 'API: cases, 50 of a search', paths: ['/api/v1/cases?search=brand%3Adhl', '/api/v1/cases?search=account'] },
    { name: 'API: health', paths: ['/api/v1/health'] },
  ]
}
