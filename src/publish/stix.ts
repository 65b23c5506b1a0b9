/** A STIX 2.1 bundle: what to search for, in which campaign it was seen, how often and in which mails. */
import { safeText } from '../explain/index.ts'
import { indicatorsOf } from './indicators.ts'
import { DEFAULT_WRITING, isCampaign, type Publication, spanOf, type Writing } from './publication.ts'
import { type Author, attackPatternOf, campaignOf, identityOf, idOf, indicatorOf, relationshipOf, type StixObject } from './stix-objects.ts'
import { type Observations, observationsOf, sightingOf } from './stix-observations.ts'

/** §7.2.1.4: these four are given; nobody makes their own. */
const TLP = {
  white: { id: 'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', name: 'TLP:WHITE' },
  amber: { id: 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', name: 'TLP:AMBER' },
} as const
const TLP_CREATED = '2017-01-20T00:00:00.000Z'

export function writeStix(publication: Publication, writing: Partial<Writing> = {}): string {
  const tlp = publication.isRedacted ? 'white' : 'amber'
  const marking: StixObject = {
    type: 'marking-definition',
    spec_version: '2.1',
    id: TLP[tlp].id,
    created: TLP_CREATED,
    definition_type: 'tlp',
    name: TLP[tlp].name,
    definition: { tlp },
  }
  const identity = identityOf((writing.operator ?? DEFAULT_WRITING.operator).name, marking.id)
  const author: Author = { publicationId: publication.id, identity: identity.id, marking: marking.id }
  const objects = [marking, identity, ...judged(publication, author)]
  const distinct = [...new Map(objects.map((object) => [object.id, object])).values()]
  const id = idOf('bundle', publication.id, publication.madeAt, tlp)
  return `${JSON.stringify({ type: 'bundle', id, objects: distinct }, null, 2)}\n`
}

function judged(publication: Publication, author: Author): StixObject[] {
  const span = spanOf(publication)
  const observations = observationsOf(publication.cases, author)
  const campaign = isCampaign(publication) ? campaignOf(safeText(publication.title), span, publication.cases.length, author) : null
  const pattern = attackPatternOf(publication.cases, span, author)
  const uses = campaign && pattern ? [relationshipOf('uses', campaign, pattern, span, author)] : []
  return [
    ...(campaign ? [campaign] : []),
    ...(pattern ? [pattern] : []),
    ...uses,
    ...indicatorObjects(publication, author, campaign ?? pattern, observations),
    ...observations.objects,
  ]
}

/**
 * Only what an attack or a suspect mail brought is an indicator (§4.7: "detect suspicious or malicious"). A campaign without any
 * is itself what was seen.
 */
function indicatorObjects(
  publication: Publication,
  author: Author,
  indicated: StixObject | null,
  observations: Observations,
): StixObject[] {
  const indicators = indicatorsOf(publication).filter(({ verdict }) => verdict === 'attack' || verdict === 'suspicious')
  if (indicators.length === 0 && indicated?.type === 'campaign' && publication.cases.length > 0) {
    const sightings = publication.cases.reduce((sum, one) => sum + one.sightings, 0)
    return [sightingOf(indicated, { ...spanOf(publication), sightings, cases: publication.cases }, observations, author)]
  }
  return indicators.flatMap((one) => {
    const indicator = indicatorOf(one, author)
    return [
      indicator,
      ...(indicated ? [relationshipOf('indicates', indicator, indicated, one, author)] : []),
      sightingOf(indicator, one, observations, author),
    ]
  })
}
