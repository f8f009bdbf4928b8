import type { APIRoute } from 'astro'
import { getLibrary } from '../collections/queries.ts'
import { href } from '../format/href.ts'
import { listArticles } from './[section]/_article-data.ts'

/** The site for language models (llmstxt.org): what it is, and where each part stands as Markdown. */
export const GET: APIRoute = async ({ site: origin }) => {
  const library = await getLibrary()
  const { site, interventions } = library
  const link = (name: string, path: string, words: string): string =>
    `- [${name}](${new URL(href(path), origin).href}): ${words}`
  const page = (name: string, path: string, words: string): string =>
    link(name, `${path}index.md`, words)
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.tagline} ${site.home.description}`,
    '',
    `Evidence last read ${site.reviewed}. Texts and data: ${site.licence.content}. Ratings are computed from study records; certainty follows GRADE. This is information and no medical advice. Every page has a Markdown twin: put index.md behind its address.`,
    '',
    `## ${site.condition.name}`,
    '',
    ...listArticles(library).map(({ id, title, line }) =>
      page(title, `/${site.articles.path}/${id}/`, line),
    ),
    '',
    '## Interventions',
    '',
    ...[...interventions.values()].map(({ id, name, shortAnswer }) =>
      page(name, `/interventions/${id}/`, shortAnswer),
    ),
    '',
    '## Method and lists',
    '',
    page('Method', '/method/', 'how ratings are computed, with every constant'),
    page(site.claims.title, '/claims/', site.claims.lead),
    page('Studies', '/studies/', 'all studies, each with a page of its own'),
    page('Guidelines', '/guidelines/', 'what guidelines say, side by side'),
    '',
    '## Data',
    '',
    page('Open data', '/data/', 'files, codebook and licence'),
    link('ratings.json', '/data/v1/ratings.json', 'every rating with its derivation'),
    link('effects.csv', '/data/v1/effects.csv', 'every comparison, with effect and standard error'),
    link('studies.json', '/data/v1/studies.json', 'every study as it was read'),
    link('claims.json', '/data/v1/claims.json', 'every claim checked'),
    '',
  ]
  return new Response(lines.join('\n'))
}
