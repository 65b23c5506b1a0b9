/** Marks of kits that their finders published; the operator's own rules come beside these. In our words, each with its source. */
import { type KitRule, readRule, type WrittenRule } from './rule.ts'

const KNOWN: readonly WrittenRule[] = [
  {
    title: 'Cazanova',
    references: ['https://www.wmcglobal.com/blog/cazanova-morphine-kit-deep-dive'],
    detection: { cookie: { 'cookies|startswith': 'cazanova=' }, condition: 'cookie' },
  },
  {
    // Base64 of "sv=o365_", the first parameter of its addresses.
    title: 'Mamba 2FA',
    references: ['https://blog.sekoia.io/mamba-2fa-a-new-contender-in-the-aitm-phishing-ecosystem/'],
    detection: { address: { 'requests|contains': '/?c3Y9bzM2NV' }, condition: 'address' },
  },
  {
    // "word", "pdf" … in Base64 say what the page is dressed up as.
    title: 'Greatness',
    references: ['https://blog.talosintelligence.com/new-phishing-as-a-service-tool-greatness-already-seen-in-the-wild/'],
    detection: { script: { 'requests|contains': '/js/mj.php?ar=' }, condition: 'script' },
  },
]

export const KNOWN_KITS: readonly KitRule[] = KNOWN.map((rule) => readRule(rule, ''))
