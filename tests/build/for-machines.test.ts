import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { STANDING_PAGES } from '../../src/collections/checks/site-links.ts'
import { getPublishedBodies } from '../../src/collections/published/bodies.ts'
import { getLibrary } from '../../src/collections/queries.ts'
import { VERDICT_WORDS } from '../../src/format/content-words.ts'
import { files as built, read, site } from './built-pages.ts'
import { FHIR_CODES } from './fhir-codes.ts'

const files = new Set(built)
const pages = built.filter((file) => /(^|\/)index\.html$/.test(file))
const library = await getLibrary()

/** The file behind an address of this site. */
function toFile(address: string): string {
  const path = decodeURI(new URL(address).pathname.slice(1))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

function readJsonLd(file: string): Record<string, unknown> | undefined {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(read(file))?.[1]
  return json === undefined ? undefined : (JSON.parse(json) as Record<string, unknown>)
}

describe('for machines, the site', () => {
  it('lists every page once in its sitemap, and its robots file leads there', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url = '']) => url,
    )
    expect(new Set(listed.map(toFile))).toEqual(new Set(pages))
    expect(listed).toHaveLength(pages.length)
    const sitemap = /^Sitemap: (\S+)$/m.exec(read('robots.txt'))?.[1] ?? ''
    expect(toFile(sitemap)).toBe('sitemap.xml')
  })

  it('gives every page a canonical address, a picture that exists and a text twin', () => {
    for (const page of pages) {
      const html = read(page)
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? ''
      expect(toFile(canonical)).toBe(page)
      // What the Open Graph protocol asks of every page: title, type, address and picture.
      expect(html).toContain(`<meta property="og:url" content="${canonical}">`)
      expect(html).toMatch(/<meta property="og:type" content="website">/)
      expect(html).toMatch(/<meta property="og:title" content="[^"]+">/)
      const picture = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
      expect(files.has(toFile(picture)), `${page} -> ${picture}`).toBe(true)
      expect(html).toContain('<link rel="alternate" type="text/markdown" href="index.md">')
      expect(files.has(page.replace(/html$/, 'md')), page).toBe(true)
    }
  })

  it('has each page and heading that a link of the content may lead to', () => {
    for (const [page, headings] of Object.entries(STANDING_PAGES)) {
      const html = read(`${page.slice(1)}index.html`)
      for (const id of headings) expect(html, `${page}#${id}`).toContain(`id="${id}"`)
    }
  })

  it('shows the verdict in the picture of each claim', () => {
    for (const { id, verdict } of library.claims.values())
      expect(read(`claims/${id}/index.html`)).toContain(`/og/verdict-${verdict}.png"`)
  })

  it('says in the text twin what the page says, without markup', () => {
    for (const page of pages) {
      const text = read(page.replace(/html$/, 'md'))
      expect(text.length, page).toBeGreaterThan(80)
      expect(text, page).not.toMatch(/<(div|span|table|svg|p|section)\b/)
    }
    const [{ id = '', shortAnswer = '' } = {}] = [...library.interventions.values()]
    expect(read(`interventions/${id}/index.md`).replaceAll('\\', '')).toContain(
      shortAnswer.slice(0, 60),
    )
  })

  it('tells language models only of addresses that exist', () => {
    const links = [...read('llms.txt').matchAll(/\]\((http[^)]+)\)/g)].map(([, url = '']) => url)
    expect(links.length).toBeGreaterThan(30)
    expect(links.filter((url) => !files.has(toFile(url)))).toEqual([])
  })

  it('has pictures of the size that readers of links expect', () => {
    const pictures = readdirSync(join(site, 'og'))
    expect(pictures).toHaveLength(1 + library.forms.size + Object.keys(VERDICT_WORDS).length)
    for (const picture of pictures) {
      const bytes = readFileSync(join(site, 'og', picture))
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
      expect(statSync(join(site, 'og', picture)).size, picture).toBeLessThan(300_000)
    }
  })
})

describe('structured data', () => {
  it('names studies, claims, interventions and the data as what they are', () => {
    const typeOf = (file: string): unknown => readJsonLd(file)?.['@type']
    for (const id of library.studies.keys())
      expect(typeOf(`studies/${id}/index.html`)).toBe('MedicalScholarlyArticle')
    for (const { id, intervention } of library.forms.values())
      expect(typeOf(`interventions/${intervention}/${id}/index.html`)).toBe('MedicalWebPage')
    expect(typeOf('data/index.html')).toBe('Dataset')
  })

  it('says of each claim what was claimed and how it came out, on one scale', () => {
    for (const { id, claim, verdict } of library.claims.values()) {
      const data = readJsonLd(`claims/${id}/index.html`)
      expect(data).toMatchObject({ '@type': 'ClaimReview', claimReviewed: claim })
      const { ratingValue, bestRating } = data?.['reviewRating'] as Record<string, number>
      expect(ratingValue).toBeGreaterThanOrEqual(1)
      expect(ratingValue).toBeLessThanOrEqual(bestRating ?? 0)
      if (verdict === 'supported') expect(ratingValue).toBe(bestRating)
      if (verdict === 'contradicted') expect(ratingValue).toBe(1)
    }
  })

  it('leads in the data to files that exist', () => {
    const { distribution = [] } = readJsonLd('data/index.html') as {
      distribution?: { contentUrl: string }[]
    }
    expect(distribution.length).toBeGreaterThan(4)
    expect(distribution.filter(({ contentUrl }) => !files.has(toFile(contentUrl)))).toEqual([])
  })
})

interface Concept {
  coding?: { system: string; code: string; display: string }[]
  text?: string
}
interface EvidenceFile {
  resourceType: string
  id: string
  status: string
  assertion: string
  variableDefinition: { variableRole: Concept; observed: { display: string } }[]
  statistic?: {
    quantity?: { value: number; unit: string }
    sampleSize: { numberOfStudies: number; numberOfParticipants: number }
    attributeEstimate?: { level?: number; range?: { low: object; high: object } }[]
  }[]
  certainty?: {
    type: Concept
    rating: Concept
    subcomponent: { type: Concept; rating: Concept }[]
  }[]
}

/** Elements of Evidence in FHIR R5 that this site fills. */
const EVIDENCE_ELEMENTS =
  'resourceType id url version title status date lastReviewDate publisher copyright assertion description relatedArtifact variableDefinition statistic certainty'.split(
    ' ',
  )
const RATINGS = /^(high|moderate|low|very-low)$/
const CHANGES = /^(no-change|downcode[123]|upcode[12])$/

describe('the FHIR Evidence of each rating', () => {
  const bodies = getPublishedBodies(library)
  const evidenceOf = (id: string) => JSON.parse(read(`data/v1/fhir/${id}.json`)) as EvidenceFile

  it('has the structure of R5: known elements, what is required, roles and codes from its lists', () => {
    for (const { id } of bodies) {
      const evidence = evidenceOf(id)
      expect(Object.keys(evidence).filter((key) => !EVIDENCE_ELEMENTS.includes(key))).toEqual([])
      expect(evidence).toMatchObject({ resourceType: 'Evidence', status: 'active' })
      expect(evidence.id).toMatch(/^[A-Za-z0-9\-.]{1,64}$/)
      const roles = evidence.variableDefinition.map(
        ({ variableRole }) => variableRole.coding?.[0]?.code,
      )
      expect(roles).toEqual(expect.arrayContaining(['population', 'exposure', 'measuredVariable']))
      for (const { rating, subcomponent } of evidence.certainty ?? []) {
        expect(rating.coding?.[0]?.code).toMatch(RATINGS)
        for (const part of subcomponent) expect(part.rating.coding?.[0]?.code).toMatch(CHANGES)
      }
    }
  })

  it('codes nothing but what R5 and the terminology of HL7 list, with the words that they give', () => {
    const codings = bodies.flatMap(({ id }) =>
      [
        ...read(`data/v1/fhir/${id}.json`).matchAll(
          /"system": "([^"]*)",\s*"code": "([^"]*)",\s*"display": "([^"]*)"/g,
        ),
      ].map(([, system = '', code = '', display = '']) => ({ system, code, display })),
    )
    expect(new Set(codings.map(({ system }) => system))).toEqual(new Set(Object.keys(FHIR_CODES)))
    expect(
      codings.filter(({ system, code, display }) => FHIR_CODES[system]?.[code] !== display),
    ).toEqual([])
  })

  it('holds the figures of the rating, and no certainty where nobody has tested it', () => {
    for (const { id, rated } of bodies) {
      const { rating } = rated
      const evidence = evidenceOf(id)
      expect(evidence.assertion).toBe(rated.statement)
      if (rating.certainty === 'none') {
        expect(evidence.certainty).toBeUndefined()
        expect(evidence.statistic).toBeUndefined()
        continue
      }
      expect(evidence.certainty?.[0]?.rating.coding?.[0]?.code).toBe(rating.certainty)
      expect(evidence.statistic?.[0]?.quantity?.value).toBe(rating.effect?.estimate)
      if (!rating.effect) continue
      const interval = evidence.statistic?.[0]?.attributeEstimate?.find(
        ({ level }) => level === 0.95,
      )
      expect(interval?.range).toMatchObject({
        low: { value: rating.effect.interval.lower },
        high: { value: rating.effect.interval.upper },
      })
    }
  })

  it('leads to the studies behind it', () => {
    expect(existsSync(join(site, 'data/v1/fhir'))).toBe(true)
    const links = bodies.flatMap(({ id }) =>
      [...read(`data/v1/fhir/${id}.json`).matchAll(/"url": "([^"]+\/studies\/[^"]+)"/g)].map(
        ([, url = '']) => url,
      ),
    )
    expect(links.length).toBeGreaterThan(50)
    expect(links.filter((url) => !files.has(toFile(url)))).toEqual([])
  })
})
