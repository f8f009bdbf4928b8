/** What a study or a guideline says of where it was published. */
export interface Citation {
  readonly authors?: readonly string[] | undefined
  readonly year?: number | undefined
  readonly title?: string | undefined
  readonly journal?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  readonly pages?: string | undefined
  readonly doi?: string | undefined
  readonly pmid?: string | undefined
  readonly pmcid?: string | undefined
  readonly registration?: string | undefined
  readonly address?: string | undefined
}

const AUTHORS_SHOWN = 3

/** Authors, title, journal and place in it, as one line that ends with a full stop. */
export function formatCitation(citation: Citation): string {
  const { authors = [], title, journal, volume, issue, pages, year } = citation
  const names = authors.slice(0, AUTHORS_SHOWN).join(', ')
  const place = [
    [journal, year].filter(Boolean).join(' '),
    [volume, issue && `(${issue})`, pages && `:${pages}`].filter(Boolean).join(''),
  ]
  return [
    authors.length > AUTHORS_SHOWN ? `${names} et al` : names,
    title?.replace(/\.$/, ''),
    place.filter(Boolean).join(';').replace(/;:/, ':'),
  ]
    .filter(Boolean)
    .map((part) => (/[?!]$/.test(part ?? '') ? part : `${part}.`))
    .join(' ')
}

export interface CitationLink {
  readonly label: string
  readonly address: string
}

/** Where a DOI leads, with what no address may hold written in its other form. */
export function buildDoiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`
}

/** Where the publication can be read: DOI, PubMed, PubMed Central, trial register, the body's own page. */
export function buildCitationLinks(citation: Citation): CitationLink[] {
  const { doi, pmid, pmcid, registration, address } = citation
  const links: CitationLink[] = []
  if (doi) links.push({ label: `doi ${doi}`, address: buildDoiAddress(doi) })
  if (pmid)
    links.push({ label: `PubMed ${pmid}`, address: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` })
  if (pmcid)
    links.push({ label: pmcid, address: `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` })
  const trial = registration?.match(/NCT\d{8}/)?.[0]
  if (trial) links.push({ label: trial, address: `https://clinicaltrials.gov/study/${trial}` })
  if (address) links.push({ label: new URL(address).host.replace(/^www\./, ''), address })
  return links
}

/** Numbers for the sources of one page, in the order they are first named. */
export function numberSources(ids: Iterable<string>): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const id of ids) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}

/** Ids that the `<Cite id="..."/>` marks of a text name, in their order; not in what editors remark. */
export function findCitedIds(text: string): string[] {
  const read = text.replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
  return [...read.matchAll(/<Cite\s+id="([^"]*)"/g)].flatMap(([, ids]) =>
    (ids ?? '').split(/\s+/).filter(Boolean),
  )
}

/** Runs of three and more numbers drawn together: 1–4, 7, 9. Each with the number its link leads to. */
export function groupNumbers(numbers: readonly number[]): { text: string; first: number }[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const number of sorted) {
    const last = runs.at(-1)
    if (last?.at(-1) === number - 1) last.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) => {
    const [first = 0] = run
    return run.length > 2
      ? [{ text: `${first}–${run.at(-1)}`, first }]
      : run.map((number) => ({ text: String(number), first: number }))
  })
}
