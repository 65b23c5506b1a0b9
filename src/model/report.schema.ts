/**
 * The report: everything Telltale says about a message, as one JSON document. This schema is its only definition; the
 * TypeScript type and `docs/report.schema.json` come from it. Programs that judge import the type alone (`report.ts`).
 */
import { z } from 'zod'
import { LURE_ACTIONS, LURE_OBJECTS, LURE_PERSUASIONS } from './lure.ts'
import { MISMATCHES } from './signal.ts'

export const VERDICTS = ['attack', 'suspicious', 'unwanted', 'benign', 'undecided'] as const
export const ATTACK_TYPES = ['credential-phishing', 'scam', 'callback', 'malware', 'extortion'] as const

const at = z
  .union([
    z.object({
      part: z.string().describe('IMAP section: HEADER, 1.2.MIME (header sections) or 1.2 (a body).'),
      field: z.string().optional().describe('Name of the header field, when the place is in a header section.'),
      start: z.int().min(0).describe('Bytes of the raw header section, or UTF-16 units of the decoded part.'),
      end: z.int().min(0).describe('Exclusive.'),
    }),
    z.object({ page: z.int().min(0), selector: z.string() }),
  ])
  .describe('Where it stands in the message, or on a visited page.')

const evidence = z.object({
  signal: z.string(),
  title: z.string(),
  kind: z.enum(['contradiction', 'pressure', 'concealment', 'confirmation']),
  message: z.string().describe('Stable id of the sentence; catalogues translate by it.'),
  values: z.record(z.string(), z.string()).describe('Raw values of the sentence, never defanged.'),
  says: z.string().describe('The finished English sentence, values defanged.'),
  at,
  share: z.number().min(0).max(1).describe('Part of all weight that spoke, 0–1.'),
})

const claim = z.object({
  organisation: z.string().nullable(),
  name: z.string(),
  strength: z.number().min(0).max(1),
  places: z.array(
    z.object({
      kind: z.string(),
      text: z.string(),
      disguised: z
        .object({ as: z.string(), how: z.string() })
        .optional()
        .describe('The name as it stands there, where letters are swapped.'),
      at,
    }),
  ),
})

const link = z.object({
  text: z.string(),
  href: z.string(),
  destination: z.string(),
  host: z.string(),
  site: z.string().nullable(),
  chain: z.array(z.string()).describe('Layers taken off, outermost first, then the destination.'),
  isCallToAction: z.boolean(),
  at,
})

const visitedPage = z.object({
  url: z.string().describe('As the mail has it, unwrapped.'),
  visitedUrl: z.string().describe('As it was opened: addresses of recipients and unique tokens replaced.'),
  finalUrl: z.string(),
  title: z.string(),
  visitedAt: z.string(),
  device: z.enum(['desktop', 'phone']),
  outcome: z.enum(['shown', 'gone', 'refused', 'one-time', 'timed-out', 'failed']),
  because: z.string().describe('Why it was not shown; empty when it was.'),
  chain: z.array(z.object({ url: z.string(), by: z.enum(['link', 'http', 'meta', 'script', 'form']), status: z.int().nullable() })),
  certificate: z
    .object({
      issuer: z.string(),
      subject: z.string(),
      names: z.array(z.string()),
      validFrom: z.string(),
      validTo: z.string(),
      protocol: z.string(),
      problems: z.array(z.enum(['self-signed', 'unknown-issuer', 'other-name', 'expired', 'not-yet-valid'])),
    })
    .nullable(),
  challenge: z.enum(['captcha', 'turnstile', 'browser-check']).nullable(),
  asksFor: z.array(z.string()),
  pressed: z.array(z.string()).describe('Words of the buttons pressed to get to what is to be filled in.'),
  kits: z.array(z.object({ name: z.string(), source: z.string() })).describe('Kits whose marks it bears.'),
  archives: z.array(z.object({ url: z.string(), bytes: z.int().nullable() })).describe('Archives that lie open beside it.'),
  postsTo: z.array(z.string()).describe('Hosts that its forms would send to.'),
  pictures: z
    .object({ fold: z.string().nullable(), full: z.string().nullable(), width: z.number(), height: z.number() })
    .describe('Blobs of its pictures; the size is that of the full one.'),
  elements: z
    .array(z.object({ selector: z.string(), x: z.number(), y: z.number(), width: z.number(), height: z.number() }))
    .describe('Where on the full picture the elements stand that evidence points at, in pixels.'),
})

export const reportSchema = z
  .object({
    schemaVersion: z.literal(1),
    path: z.string().optional().describe('The file it came from, when it was one.'),
    caseId: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    verdict: z.enum(VERDICTS),
    attackType: z.enum(ATTACK_TYPES).nullable().describe('null unless the verdict is attack or suspicious.'),
    attackScore: z.int().min(0).max(100).describe('How sure we are that this is an attack.'),
    brand: z
      .object({ name: z.string(), organisation: z.string().nullable(), role: z.enum(['impersonated', 'genuine', 'unverified']) })
      .nullable()
      .describe('The strongest claim; null when the message claims to be from no organisation.'),
    lure: z.object({ object: z.enum(LURE_OBJECTS), action: z.enum(LURE_ACTIONS), persuasion: z.enum(LURE_PERSUASIONS) }),
    language: z.string().describe("ISO 639-1; 'und' when it cannot be told."),
    difficulty: z
      .object({
        level: z.enum(['least', 'moderate', 'very']),
        cues: z.int().min(0).describe('How many cues a reader could see, each as often as it is there.'),
        premise: z.enum(['high', 'medium', 'low']).describe('How well the story fits what readers deal with.'),
        named: z.array(z.string()).describe('The kinds of cue, in the words of the scale.'),
      })
      .describe('How hard this is to spot for a person, after the NIST Phish Scale (NIST TN 2276).'),
    mismatch: z.array(z.enum(MISMATCHES)),
    interest: z
      .object({
        score: z.int().min(0).max(100),
        reasons: z.array(z.string()),
        at: z.string().describe('When it was judged: other mail may have come since.'),
      })
      .nullable()
      .describe('Of its campaign, judged against the store by its own rules; null in a report judged from the message alone.'),
    campaign: z
      .string()
      .optional()
      .describe('The campaign it belongs to, as of `interest.at`; absent in a report judged from the message alone.'),
    subject: z.string(),
    from: z.string().describe('Author address as shown: display name and address.'),
    sighting: z.object({
      sightingId: z.string(),
      source: z.enum(['smtp', 'imap', 'file', 'upload', 'carrier']),
      receivedAt: z.string(),
      receivedAtSource: z.enum(['clock', 'received', 'date']),
      reconstructed: z.boolean().describe('Rebuilt from a forwarded text: identity was not checked.'),
      carrier: z.object({ caseId: z.string(), part: z.string(), reporter: z.string() }).nullable(),
    }),
    claims: z.array(claim),
    evidence: z.array(evidence),
    notRun: z.array(z.object({ signal: z.string(), because: z.string(), code: z.string() })),
    authentication: z
      .object({
        source: z.string(),
        spf: z.string(),
        dkim: z.string(),
        dmarc: z.string(),
        arc: z.string(),
        authorDomain: z.string(),
        asked: z.string().describe('When it was gathered.'),
      })
      .nullable(),
    links: z.array(link),
    pages: z.array(visitedPage).describe('Landing pages that were visited.'),
    attachments: z.array(
      z.object({
        part: z.string(),
        filename: z.string().nullable(),
        type: z.string(),
        bytes: z.int(),
        opens: z.array(z.string()).describe('Web addresses that its links open, or that it leads or sends to.'),
      }),
    ),
    iocs: z.array(z.object({ type: z.enum(['domain', 'url', 'ip', 'email', 'sha256']), value: z.string() })),
    defects: z.array(z.object({ code: z.string(), says: z.string(), at })),
    advice: z.array(z.string()).min(1).max(3),
    version: z.object({ program: z.string(), ruleset: z.string(), model: z.string().nullable() }),
  })
  .meta({ id: 'report', title: 'Telltale report', description: 'Everything Telltale says about one message.' })
