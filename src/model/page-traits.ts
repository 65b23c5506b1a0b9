/** By what a landing page is known again on another site: what one kit brings along wherever it is unpacked. */
import type { Page } from './page.ts'

/** `markup`: built alike; `favicon`: the same icon; `receiver`: what is typed goes to the same foreign host; `file`: a file of the same bytes; `headers`: servers set up alike. */
export const PAGE_TRAITS = ['markup', 'favicon', 'receiver', 'file', 'headers'] as const
export type PageTraitKind = (typeof PAGE_TRAITS)[number]

export interface PageTrait {
  readonly kind: PageTraitKind
  /** A hash, or a host; equal where two pages are alike. */
  readonly value: string
}

const TRAITS_MAX = 100
/** Smaller files (an empty script, a one-pixel picture) are everywhere. */
const FILE_BYTES_MIN = 200

/** None of a page that was not shown, or that hides behind a test: those look alike whoever put them up. */
export function pageTraits({ outcome, challenge, hashes, forms, requests, finalUrl }: Page): PageTrait[] {
  if (outcome !== 'shown' || challenge !== null) return []
  const own = URL.parse(finalUrl)?.hostname ?? ''
  const named: PageTrait[] = [
    { kind: 'markup', value: hashes.markup },
    { kind: 'favicon', value: hashes.favicon },
    // Pages visited before this was kept have none.
    { kind: 'headers', value: hashes.headers ?? '' },
  ]
  const receivers = forms.filter(({ host }) => host !== own).map(({ host }): PageTrait => ({ kind: 'receiver', value: host }))
  const files = requests.flatMap(({ kind, sha256, bytes }): PageTrait[] =>
    kind !== 'document' && sha256 && (bytes ?? 0) >= FILE_BYTES_MIN ? [{ kind: 'file', value: sha256 }] : [],
  )
  const all = new Map(
    [...named, ...receivers, ...files].filter(({ value }) => value !== '').map((trait) => [trait.kind + trait.value, trait]),
  )
  return [...all.values()].slice(0, TRAITS_MAX)
}
