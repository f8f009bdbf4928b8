import { findPooled } from '../../charts/forest-rows.ts'
import { describeForest } from '../../charts/forest.ts'
import type { PublishedBody } from '../../collections/published/bodies.ts'
import type { Library } from '../../collections/queries.ts'
import { drawForestFile } from '../../components/figures/draw-forest.ts'
import { nameControl } from '../../components/figures/name-control.ts'
import { nameForestFinding } from '../../components/figures/name-finding.ts'
import { buildAddress, DATA_LICENCE } from './_published-files.ts'

/** The forest plot of a body as an SVG file that says by itself what it shows; undefined where nothing was pooled. */
export function buildForestFile(
  { site }: Library,
  { body, rated }: PublishedBody,
  origin: URL | undefined,
): string | undefined {
  const data = describeForest(rated.rating, body)
  if (!data) return undefined
  const difference = data.smallestImportantDifference
  const note = [
    `${rated.name}: ${body.outcome.name.toLowerCase()}, ${body.population.name}.`,
    `Difference from ${nameControl(findPooled(rated.rating, body.contrasts))} in points of the ${data.scaleName}.`,
    difference === undefined
      ? ''
      : `Shaded: less than the ${String(difference)} that people notice.`,
    `${site.name}, ${site.reviewed}, ${DATA_LICENCE.name}, ${buildAddress('/data/', origin)}`,
  ]
  return drawForestFile(data, {
    title: nameForestFinding(rated.rating),
    note: note.filter(Boolean).join(' '),
  })
}
