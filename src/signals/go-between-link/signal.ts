/**
 * What the mail wants pressed opens its page through a go-between that hides whose page it is: a translator, a gateway, a tunnel.
 * For readers: ./explain.md. Mails that must and must not fire it: ./examples/.
 */
import { type Finding, isWebLink, type Signal } from '../../model/index.ts'
import { isWithin } from '../../names/index.ts'
import { isListMail } from '../questions.ts'

const CALLS_MAX = 5
/** `my-site-example.translate.goog` (Google's help, "Translate documents & websites"). */
const TRANSLATOR = 'translate.goog'
/** Gateways to IPFS that the project lists (docs.ipfs.tech, "Public IPFS gateways"), and the path that all share. */
const IPFS_HOSTS = [
  'ipfs.io',
  'dweb.link',
  'nftstorage.link',
  'w3s.link',
  'cf-ipfs.com',
  'cloudflare-ipfs.com',
  'fleek.co',
  'infura-ipfs.io',
  'mypinata.cloud',
  '4everland.io',
]
const IPFS_PATH = /^\/ip[fn]s\/[\w-]{20,}/
/** Each named so by its maker: a way from the internet to a machine at home. */
const TUNNEL_HOSTS = [
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'trycloudflare.com',
  'loca.lt',
  'lhr.life',
  'serveo.net',
  'devtunnels.ms',
  'pinggy.link',
  'localtunnel.me',
  'tunnelmole.net',
  'bore.pub',
]

type How = 'translated' | 'gateway' | 'tunnel'

export const goBetweenLink: Signal<'links' | 'message', How> = {
  id: 'go-between-link',
  title: 'Main link goes through a go-between',
  kind: 'concealment',
  mismatch: 'link',
  tags: ['Credential Phishing', 'Evasion', 'Free subdomain host', 'URL analysis'],
  needs: ['links', 'message'],
  messages: {
    translated: 'The main link opens {opens} through a translation service, so that the address hides whose page it is.',
    gateway: 'The main link opens a page at {opens} that lies on machines of strangers, where nobody answers for it.',
    tunnel: 'The main link opens {opens}, a tunnel to somebody’s own computer, but a business has a site of its own.',
  },

  detect({ links, message }) {
    if (isListMail(message)) return []
    const calls = links.filter((link) => link.isCallToAction && isWebLink(link) && link.host !== '').slice(0, CALLS_MAX)
    return calls.flatMap(({ host, destination, href, at }): Finding<How>[] => {
      const through = translatorIn(href) ?? translatorIn(destination)
      if (through !== null) return [{ message: 'translated', values: { opens: through }, at }]
      if (IPFS_HOSTS.some((one) => isWithin(host, one)) || IPFS_PATH.test(URL.parse(destination)?.pathname ?? ''))
        return [{ message: 'gateway', values: { opens: host }, at }]
      return TUNNEL_HOSTS.some((one) => isWithin(host, one)) ? [{ message: 'tunnel', values: { opens: host }, at }] : []
    })
  },
}

/** The site that a translator's address stands for: `my--site-example.translate.goog` for `my-site.example`, or its `u` parameter; null for any other address. */
function translatorIn(address: string): string | null {
  const url = URL.parse(address)
  if (!url) return null
  const { hostname, searchParams } = url
  if (isWithin(hostname, TRANSLATOR)) {
    const [label = ''] = hostname.split('.', 1)
    return label.replaceAll('--', ' ').replaceAll('-', '.').replaceAll(' ', '-')
  }
  return /^translate\.google\.[a-z.]{2,6}$/.test(hostname) ? (URL.parse(searchParams.get('u') ?? '')?.hostname ?? null) : null
}
