/** Every setting, with its sentence, default and unit. `telltale config example` and docs/config.md are printed from here. */
import { isIP } from 'node:net'
import { z } from 'zod'
import { TRAPS_MAX, trapSchema } from './traps.ts'

const port = (sentence: string, fallback: number) => z.int().min(0).max(65_535).default(fallback).describe(sentence)

const HOST_NAME = /^(?=.{1,253}$)[a-z\d_](?:[a-z\d_-]{0,62})(?:\.[a-z\d_](?:[a-z\d_-]{0,62})){0,20}$/i

/** An address, or one with the length of its prefix. */
function isNetwork(text: string): boolean {
  const [address = '', prefix = '0', ...rest] = text.split('/')
  const bitsMax = isIP(address) === 4 ? 32 : 128
  return isIP(address) !== 0 && rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= bitsMax
}

export const configSchema = z.strictObject({
  data: z.string().default('./data').describe('Folder for mail, journal and database.'),
  smtp: z
    .strictObject({
      host: z.string().default('127.0.0.1').describe('Address to listen on. 0.0.0.0 for all.'),
      port: port('SMTP port; 0 picks a free one.', 2525),
      name: z.string().default('telltale.localhost').describe('Host name shown in the greeting.'),
      domains: z.array(z.string()).default([]).describe('Domains to take mail for. Empty: all (catch-all).'),
      sizeBytesMax: z.int().min(1_000).default(50_000_000).describe('Largest message, in bytes (RFC 1870).'),
      recipientsMax: z.int().min(1).default(100).describe('Most recipients of one message.'),
      connectionsMax: z.int().min(1).default(200).describe('Most connections at once.'),
      connectionsPerAddressMax: z.int().min(1).default(20).describe('Most connections at once from one IP address.'),
      tlsKeyFile: z.string().nullable().default(null).describe('Private key (PEM) for STARTTLS; a self-made one when absent.'),
      tlsCertFile: z.string().nullable().default(null).describe('Certificate (PEM) for STARTTLS.'),
    })
    .prefault({})
    .describe('Mail in by SMTP.'),
  http: z
    .strictObject({
      host: z.string().default('127.0.0.1').describe('Address to listen on.'),
      port: port('Port of the web pages and the API; 0 picks a free one.', 8025),
      uploadBytesMax: z.int().min(1_000).default(50_000_000).describe('Largest upload, in bytes.'),
      requestsPerMinuteMax: z.int().min(1).default(600).describe('Most requests a minute from one address.'),
      checksPerMinuteMax: z.int().min(1).default(60).describe('Most mails a minute that one address may have checked.'),
      publicNames: z
        .array(z.string().regex(HOST_NAME, 'not a host name'))
        .max(50)
        .default([])
        .describe(
          'Host names under which the pages are reached, such as telltale.example.com; requests that name another host are refused.',
        ),
      trustedProxies: z
        .array(z.string().refine(isNetwork, 'not an address or a network (CIDR)'))
        .max(50)
        .default([])
        .describe('Reverse proxies (address or CIDR) whose X-Forwarded-For and X-Forwarded-Proto are believed. Nobody else’s are.'),
    })
    .prefault({})
    .describe('Web pages and API.'),
  trustedReceivers: z
    .array(z.string())
    .default([])
    .describe('Receivers (authserv-id, RFC 8601) whose Authentication-Results are believed, such as outlook.com.'),
  dns: z
    .strictObject({
      isOffline: z.boolean().default(false).describe('Ask no name server at all.'),
      servers: z.array(z.string()).default([]).describe('Name servers (address or address:port). Empty: those of the system.'),
    })
    .prefault({})
    .describe('Name servers, for SPF, DKIM and DMARC.'),
  visit: z
    .strictObject({
      policy: z
        .enum(['off', 'suspicious', 'all'])
        .default('off')
        .describe('Whose landing pages the service opens: nobody’s, those of suspicious mail and attacks, or all.'),
      browser: z.string().nullable().default(null).describe('Path of a Chromium; null: the installed package’s, else the system’s.'),
      laboratory: z
        .string()
        .nullable()
        .default(null)
        .describe('Folder of a page laboratory to visit instead of the world; for trying out.'),
      tabs: z.int().min(1).max(16).default(2).describe('Pages open at once.'),
      kits: z
        .boolean()
        .default(false)
        .describe(
          'Also asks each visited site for archives beside the page (phishing kits left open) and keeps them: requests that no link gave.',
        ),
      kitRules: z
        .string()
        .nullable()
        .default(null)
        .describe('Folder of rules in the form of IOK (phish.report/IOK) by which kits are known, besides the built-in ones.'),
      refusedNetworks: z
        .array(z.string())
        .default([])
        .describe('Networks (CIDR) that visits never reach, besides all that are not public.'),
    })
    .prefault({})
    .describe('Landing pages behind links.'),
  operator: z
    .strictObject({
      name: z.string().min(1).max(200).default('Telltale').describe('Who answers for what is published.'),
      contact: z.email().nullable().default(null).describe('Mail address that abuse desks write back to.'),
    })
    .prefault({})
    .describe('Who publishes exports and abuse reports.'),
  secrets: z
    .array(z.string().min(3).max(200))
    .default([])
    .describe('Names and addresses of traps and readers that never leave in exports, besides those that mails were sent to.'),
  events: z
    .string()
    .nullable()
    .default(null)
    .describe(
      'File of events (YAML, JSON or CSV) that lures may take as their pretext, beside the built-in calendar: name, from, to, words, brands.',
    ),
  feeds: z
    .strictObject({
      urls: z
        .array(z.url({ protocol: /^https?$/ }))
        .max(100)
        .default([])
        .describe('Addresses of feeds (RSS, Atom, RDF, JSON Feed) that the service fetches events from. Empty: none.'),
      everyMinutes: z.int().min(5).max(10_080).default(60).describe('How often, in minutes.'),
      days: z
        .int()
        .min(1)
        .max(365)
        .default(14)
        .describe('How many days after its publication a lure may still live off an event of a feed.'),
    })
    .prefault({})
    .describe('News that lures may take as their pretext.'),
  traps: z
    .array(trapSchema)
    .max(TRAPS_MAX)
    .default([])
    .describe('Addresses and domains that should receive no mail, what kind of trap each is, and where it was seeded.'),
  retention: z
    .strictObject({
      days: z
        .int()
        .min(1)
        .max(36_500)
        .nullable()
        .default(null)
        .describe(
          'Mail is deleted so many days after it was last seen, unless somebody starred it or its campaign; null keeps it for ever.',
        ),
    })
    .prefault({})
    .describe('How long mail is kept.'),
  workers: z.int().min(0).default(0).describe('Threads that judge; 0: one per core.'),
  freeBytesMin: z.int().min(0).default(500_000_000).describe('Mail is refused (4xx) while the disk has less free than this, in bytes.'),
})

export type Config = z.infer<typeof configSchema>
