import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { getPublishedBodies } from '../../src/collections/published/bodies.ts'
import { getLibrary } from '../../src/collections/queries.ts'
import { estimateContrast, poolRandomEffects } from '../../src/evidence/index.ts'
import { readCsv } from '../read-csv.ts'
import { read as readBuilt, site } from './built-pages.ts'

const data = join(site, 'data')
const read = (file: string): string => readBuilt(`data/${file}`)
const readJson = (file: string): unknown => JSON.parse(read(file))
const library = await getLibrary()

interface Field {
  name: string
  type: string
  constraints?: { required?: boolean; enum?: string[] }
}
interface Resource {
  name: string
  path: string
  schema?: { fields: Field[]; primaryKey: string[] }
}
const { resources, ...dataPackage } = readJson('v1/datapackage.json') as {
  resources: Resource[]
  [key: string]: unknown
}
const tables = resources.filter(({ path }) => path.endsWith('.csv'))

describe('the JSON files of the data', () => {
  it.each(['ratings', 'studies', 'claims', 'guidelines'])('%s.json keeps its schema', (name) => {
    const ajv = new Ajv({
      allErrors: true,
      strict: true,
      formats: { uri: true },
      strictTuples: false,
    })
    const validate = ajv.compile(readJson(`v1/schema/${name}.json`) as object)
    const file = readJson(`v1/${name}.json`) as Record<string, unknown[]>
    expect(validate(file), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true)
    expect(file[name]?.length).toBeGreaterThan(10)
    // A schema that takes anything would prove nothing.
    expect(validate({ ...file, [name]: [{ id: 'x' }] })).toBe(false)
  })

  it('hold every study, every claim and every rating', () => {
    const count = (name: string): number =>
      (readJson(`v1/${name}.json`) as Record<string, unknown[]>)[name]?.length ?? 0
    expect(count('studies')).toBe(library.studies.size)
    expect(count('claims')).toBe(library.claims.size)
    expect(count('guidelines')).toBe(library.guidelines.size)
    expect(count('ratings')).toBe(getPublishedBodies(library).length)
  })
})

describe('the tables of the data', () => {
  it.each(tables)(
    '$path has the columns, types and values that the data package states',
    (table) => {
      const text = read(`v1/${table.path}`)
      expect(text.charCodeAt(0)).not.toBe(0xfeff)
      const rows = readCsv(text)
      const fields = table.schema?.fields ?? []
      expect(Object.keys(rows[0] ?? {})).toEqual(fields.map(({ name }) => name))
      for (const row of rows) {
        for (const { name, type, constraints } of fields) {
          const cell = row[name] ?? ''
          if (cell === '') {
            expect(constraints?.required, `${name} is empty`).not.toBe(true)
            continue
          }
          if (type === 'integer') expect(cell).toMatch(/^-?\d+$/)
          if (type === 'number') expect(Number.isFinite(Number(cell)), cell).toBe(true)
          if (type === 'boolean') expect(['TRUE', 'FALSE']).toContain(cell)
          if (constraints?.enum) expect(constraints.enum).toContain(cell)
        }
      }
      const [key = ''] = table.schema?.primaryKey ?? []
      expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length)
    },
  )

  it('give back each effect, its standard error and the pooled effects to the last digit', () => {
    const rows = readCsv(read('v1/effects.csv'))
    const byId = new Map(rows.map((row) => [row['contrast'], row]))
    const pools = getPublishedBodies(library).flatMap(({ body, rated: { rating } }) => {
      for (const contrast of body.contrasts) {
        const row = byId.get(contrast.id)
        const estimate = estimateContrast(contrast)
        expect(row?.['effect']).toBe(estimate.isPoolable ? String(estimate.effect) : '')
        expect(row?.['n']).toBe(String(contrast.participants ?? ''))
      }
      const own = rows.filter(
        (row) =>
          row['pooled'] === 'TRUE' &&
          row['form'] === body.form.id &&
          row['outcome'] === body.outcome.id &&
          row['population'] === body.population.id,
      )
      return rating.effect ? [{ own, effect: rating.effect }] : []
    })
    expect(pools.length).toBeGreaterThan(3)
    for (const { own, effect } of pools) {
      const estimates = own.map((row) => ({
        effect: Number(row['effect']),
        variance: Number(row['standard_error']) ** 2,
      }))
      expect(estimates).toHaveLength(effect.k)
      expect(poolRandomEffects(estimates)?.estimate).toBeCloseTo(effect.estimate, 9)
    }
  })

  it('come for each figure alone too, and together they are the whole', () => {
    const files = readdirSync(join(data, 'v1/bodies')).filter((file) => file.endsWith('.csv'))
    const rows = files.flatMap((file) => readCsv(read(`v1/bodies/${file}`)))
    expect(rows).toHaveLength(readCsv(read('v1/effects.csv')).length)
  })
})

describe('the data package', () => {
  it('has what Frictionless asks of a package, its licences and its resources', () => {
    expect(dataPackage).toMatchObject({
      name: expect.stringMatching(/^[a-z0-9-]+$/),
      licenses: [{ name: 'CC-BY-4.0', path: expect.stringMatching(/^https:/) }],
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    })
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
    for (const { path } of resources) expect(existsSync(join(data, 'v1', path)), path).toBe(true)
    const types = tables.flatMap(({ schema }) => schema?.fields.map(({ type }) => type) ?? [])
    expect(new Set(types)).toEqual(new Set(['string', 'number', 'integer', 'boolean']))
  })
})

describe('the references of the data', () => {
  it('read back from BibTeX as many as there are sources, each under its id', () => {
    const items = plugins.input.chain(read('v1/references.bib'), { forceType: '@bibtex/text' })
    expect(items).toHaveLength(library.studies.size + library.guidelines.size)
    for (const id of library.studies.keys())
      expect(read(`v1/references/studies/${id}.bib`)).toContain(`{${id},`)
  })

  it('are as many in RIS and CSL-JSON', () => {
    const count = library.studies.size + library.guidelines.size
    expect(read('v1/references.ris').match(/^ER {2}-/gm)).toHaveLength(count)
    expect(readJson('v1/references.csl.json')).toHaveLength(count)
  })

  it('have a file for every intervention that cites anything', () => {
    for (const id of library.interventions.keys())
      expect(existsSync(join(data, `v1/references/interventions/${id}.ris`)), id).toBe(true)
  })
})

const hasMetafor =
  spawnSync('Rscript', ['-e', 'library(metafor)'], { stdio: 'ignore', timeout: 60_000 }).status ===
  0

const hasPython = spawnSync('python3', ['--version'], { stdio: 'ignore' }).status === 0
const page = read('index.html')

/** The lines of a recipe as a reader copies them. */
function readRecipe(language: 'r' | 'python'): string {
  const markup = new RegExp(`data-recipe="${language}"[^>]*>([\\s\\S]*?)</pre>`).exec(page)?.[1]
  return (markup ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The line of our pooled effects that a recipe rebuilds. */
function findOurs(recipe: string): string {
  const rows = [...page.matchAll(/<tr>\s*<th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) => row)
  return rows.find((row) => row.includes(`${exampleOf(recipe)}.csv`)) ?? ''
}

describe('the lines of Python on the page of the data', () => {
  const recipe = readRecipe('python')

  it('lead to the table', () => {
    expect(recipe).toMatch(/urlopen\("https?:\/\/[^"]+\/data\/v1\/effects\.csv"\)/)
  })

  it.skipIf(!hasPython)(
    'print every pooled effect by DerSimonian and Laird to four digits (left out without Python)',
    () => {
      const rows = [...page.matchAll(/<tr>\s*<th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) => row)
      const pools = rows.flatMap((row) => {
        const id = /\/data\/v1\/bodies\/([a-z0-9-]+)\.csv/.exec(row)?.[1]
        const [, ours = ''] = [...row.matchAll(/>([−\d.]+) \(/g)].map(([, value]) => value)
        return id === undefined ? [] : [{ id, ours }]
      })
      expect(pools).toHaveLength(countPools())
      const lines = recipe.replace(
        /urllib\.request\.urlopen\("[^"]+"\)/,
        () => `open(${JSON.stringify(join(data, 'v1/effects.csv'))}, 'rb')`,
      )
      for (const { id, ours } of pools) {
        const [form = '', outcome = '', population = ''] = id.split('--')
        const own = lines
          .replace(/"form": "[^"]+"/, `"form": "${form}"`)
          .replace(/"outcome": "[^"]+"/, `"outcome": "${outcome}"`)
          .replace(/"population": "[^"]+"/, `"population": "${population}"`)
        const { stdout, stderr, status } = spawnSync('python3', ['-c', own], { encoding: 'utf8' })
        expect(status, stderr).toBe(0)
        expect(stdout.trim().replace('-', '−'), id).toBe(ours)
      }
    },
    60_000,
  )
})

describe('the lines of R on the page of the data', () => {
  const recipe = readRecipe('r')

  it('are three, and lead to the table', () => {
    expect(recipe.split('\n')).toHaveLength(3)
    expect(recipe).toMatch(/read\.csv\("https?:\/\/[^"]+\/data\/v1\/effects\.csv"\)/)
  })

  it.skipIf(!hasMetafor)(
    'give our pooled effects to four digits, by restricted likelihood and by DerSimonian and Laird (left out without R and metafor)',
    () => {
      const directory = mkdtempSync(join(tmpdir(), 'recipe-'))
      try {
        const local = recipe.replace(
          /"https?:\/\/[^"]+effects\.csv"/,
          JSON.stringify(join(data, 'v1/effects.csv')),
        )
        const program = [
          local,
          'dl <- update(model, method = "DL")',
          'cat(sprintf("%.10f\\n", c(coef(model), model$ci.lb, model$ci.ub, model$tau2, coef(dl), dl$ci.lb, dl$ci.ub)))',
        ].join('\n')
        const { stdout, stderr, status } = spawnSync('Rscript', ['-e', program], {
          cwd: directory,
          encoding: 'utf8',
          timeout: 120_000,
        })
        expect(status, stderr).toBe(0)
        const printed = stdout
          .trim()
          .split('\n')
          .map((value) =>
            Number(value)
              .toFixed(4)
              .replace('-', '−')
              .replace(/^−(0\.0+)$/, '$1'),
          )
        expect(printed).toHaveLength(7)
        const ours = findOurs(recipe)
        const [estimate, lower, upper, tau2, dl, dlLower, dlUpper] = printed
        expect(ours).toContain(`${estimate} (${lower} to ${upper})`)
        expect(ours).toContain(`>${tau2}<`)
        expect(ours).toContain(`${dl} (${dlLower} to ${dlUpper})`)
      } finally {
        rmSync(directory, { recursive: true })
      }
    },
    150_000,
  )

  it.skipIf(!hasMetafor)(
    'give every pooled effect of the table, with the test that it names (left out without R and metafor)',
    () => {
      const program = [
        'suppressMessages(library(metafor))',
        `d <- subset(read.csv(${JSON.stringify(join(data, 'v1/effects.csv'))}), pooled)`,
        `r <- subset(read.csv(${JSON.stringify(join(data, 'v1/ratings.csv'))}), k > 1)`,
        'for (i in seq_len(nrow(r))) {',
        '  own <- subset(d, form == r$form[i] & outcome == r$outcome[i] & population == r$population[i])',
        '  m <- rma(effect, sei = standard_error, data = own, control = list(threshold = 1e-10, maxiter = 10000), test = if (r$interval_method[i] == "wald") "z" else "adhoc")',
        '  cat(r$rating[i], max(abs(c(coef(m) - r$effect[i], m$ci.lb - r$ci_lower[i], m$ci.ub - r$ci_upper[i]))), "\\n")',
        '}',
      ].join('\n')
      const { stdout, stderr, status } = spawnSync('Rscript', ['-e', program], {
        encoding: 'utf8',
        timeout: 120_000,
      })
      expect(status, stderr).toBe(0)
      const lines = stdout.trim().split('\n')
      expect(lines).toHaveLength(countPools())
      for (const line of lines) expect(Number(line.trim().split(' ')[1]), line).toBeLessThan(5e-5)
    },
    150_000,
  )
})

/** Effects that were pooled from two trials or more. */
function countPools(): number {
  return getPublishedBodies(library).filter(({ rated }) => (rated.rating.effect?.k ?? 0) > 1).length
}

/** The body that a recipe chooses, by the id of its files. */
function exampleOf(recipe: string): string {
  return ['form', 'outcome', 'population']
    .map((name) => new RegExp(`${name} == "([^"]+)"`).exec(recipe)?.[1] ?? '')
    .join('--')
}
