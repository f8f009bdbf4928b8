import type { APIRoute } from 'astro'
import { getPublishedBodies } from '../../../../collections/published/bodies.ts'
import type { PublishedBody } from '../../../../collections/published/bodies.ts'
import { getLibrary } from '../../../../collections/queries.ts'
import { nameControl } from '../../../../components/figures/name-control.ts'
import { toFhirEvidence } from '../../../../format/fhir-evidence.ts'
import { buildAddress, version, writeJson } from '../../_published-files.ts'

export async function getStaticPaths() {
  return getPublishedBodies(await getLibrary()).map((published) => ({
    params: { id: published.id },
    props: { published },
  }))
}

export const GET: APIRoute<{ published: PublishedBody }> = async ({ props, site: origin }) => {
  const { site } = await getLibrary()
  const { id, body, rated } = props.published
  const counted = body.contrasts.filter((contrast) => rated.rating.counted.includes(contrast.id))
  const studies = new Map(counted.map(({ study, label }) => [study, label]))
  const evidence = toFhirEvidence({
    id,
    address: buildAddress(`/data/v1/fhir/${id}.json`, origin),
    version,
    reviewed: site.reviewed,
    publisher: site.name,
    body,
    rating: rated.rating,
    statement: rated.statement,
    comparison: counted.length > 0 ? nameControl(counted) : undefined,
    studies: [...studies].map(([study, label]) => ({
      label,
      address: buildAddress(`/studies/${study}/`, origin),
    })),
  })
  return new Response(writeJson(evidence))
}
