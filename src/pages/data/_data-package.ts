import type { Column } from '../../collections/published/columns.ts'
import { EFFECT_COLUMNS } from '../../collections/published/effects.ts'
import { RATING_COLUMNS } from '../../collections/published/ratings.ts'
import type { Library } from '../../collections/queries.ts'
import { buildAddress, DATA_LICENCE, version } from './_published-files.ts'

/** Tables of the data: their file, what one line is, and their columns. */
export const TABLES = [
  {
    name: 'effects',
    title: 'Every comparison that bears on a rating',
    columns: EFFECT_COLUMNS,
    key: 'contrast',
  },
  { name: 'ratings', title: 'Every rating, one line each', columns: RATING_COLUMNS, key: 'rating' },
] as const

/** Lists of records: studies, claims and the rest, each with a schema of its own. */
export const RECORD_FILES = [
  { name: 'ratings', title: 'Every rating with each step of its derivation' },
  { name: 'studies', title: 'Every study as it was read: arms, outcomes, risk of bias, money' },
  { name: 'claims', title: 'Every claim checked, with verdict, finding and sources' },
  { name: 'guidelines', title: 'Every recommendation, with strength and certainty' },
] as const

const DATA_PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json'
const DATA_RESOURCE_PROFILE = 'https://datapackage.org/profiles/2.0/dataresource.json'
const TABLE_SCHEMA_PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json'

/** The Frictionless description of all files, which tools of many languages open by its address. */
export function buildDataPackage({ site }: Library, origin: URL | undefined): object {
  return {
    $schema: DATA_PACKAGE_PROFILE,
    name: `${site.name.toLowerCase()}-${site.condition.shortName.toLowerCase()}`,
    title: `${site.name}: ${site.tagline}`,
    description: site.home.description,
    homepage: buildAddress('/data/', origin),
    version,
    created: `${site.reviewed}T00:00:00Z`,
    licenses: [DATA_LICENCE],
    contributors: [{ title: site.name, roles: ['creator'] }],
    keywords: [site.condition.name, ...site.condition.aliases],
    resources: [
      ...TABLES.map(({ name, title, columns, key }) => ({
        $schema: DATA_RESOURCE_PROFILE,
        name: `${name}-table`,
        type: 'table',
        path: `${name}.csv`,
        title,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
        schema: {
          $schema: TABLE_SCHEMA_PROFILE,
          fields: columns.map(describeField),
          primaryKey: [key],
          missingValues: [''],
        },
      })),
      ...RECORD_FILES.map(({ name, title }) => ({
        $schema: DATA_RESOURCE_PROFILE,
        name: `${name}-records`,
        path: `${name}.json`,
        title,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      })),
    ],
  }
}

function describeField({ name, type, meaning, isRequired, values }: Column): object {
  const constraints = {
    ...(isRequired && { required: true }),
    ...(values && { enum: values }),
  }
  return {
    name,
    type,
    description: meaning,
    ...(type === 'boolean' && { trueValues: ['TRUE'], falseValues: ['FALSE'] }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}
