import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { ArticleFile } from '../schemas/article.ts'
import type { InterventionFile } from '../schemas/intervention.ts'
import { problemAt } from './check.ts'
import { findFigure } from './figures.ts'
import { splitMdxBlocks } from '../reading/mdx-blocks.ts'

/** Every number that a reader sees has its source in reach. */
export function checkFiguresAreCited(content: ContentFiles): readonly Problem[] {
  return [
    ...[...content.interventions, ...content.articles].flatMap(checkBody),
    ...content.interventions.flatMap(checkFrontMatter),
    ...content.articles.flatMap(checkSummary),
  ]
}

function checkBody(file: ContentFile<unknown>): readonly Problem[] {
  if (file.body === undefined) return []
  return splitMdxBlocks(file.body).flatMap((block) => {
    const figure = findFigure(block.text)
    if (figure === undefined || /<Cite\b/.test(block.text)) return []
    return [
      {
        name: 'FigureWithoutCite' as const,
        file: file.file,
        line: block.line,
        path: `"${firstWords(block.text)}"`,
        expected: 'a <Cite id="..." /> in a paragraph with a figure',
        received: `${figure} without one`,
        remedy:
          'Cite the study or the guideline that the figure comes from, or leave the figure out.',
      },
    ]
  })
}

function checkSummary(file: ContentFile<ArticleFile>): readonly Problem[] {
  const figure = findFigure(file.value.summary)
  if (figure === undefined || (file.value.summary_sources ?? []).length > 0) return []
  return [
    problemAt(file, {
      name: 'FigureWithoutCite',
      path: ['summary'],
      expected: 'an id under `summary_sources` beside a summary with a figure',
      received: `${figure} without one`,
      remedy:
        'Name the study or the guideline that the figure comes from, or leave the figure out.',
    }),
  ]
}

function checkFrontMatter(file: ContentFile<InterventionFile>): readonly Problem[] {
  const { value } = file
  const problems: Problem[] = []
  const look = (text: string, path: Path, sources: readonly string[], field: string) => {
    const figure = findFigure(text)
    if (figure === undefined || sources.length > 0) return
    problems.push(
      problemAt(file, {
        name: 'FigureWithoutCite',
        path,
        expected: `an id under \`${field}\` beside a text with a figure`,
        received: `${figure} without one`,
        remedy:
          'Name the study or the guideline that the figure comes from, or leave the figure out.',
      }),
    )
  }
  look(
    value.short_answer,
    ['short_answer'],
    value.short_answer_studies ?? [],
    'short_answer_studies',
  )
  for (const field of ['given_in_trials', 'harms', 'who_must_not'] as const) {
    value[field].forEach((cited, index) => {
      look(
        cited.text,
        [field, index, 'text'],
        [...(cited.studies ?? []), ...(cited.guidelines ?? [])],
        'studies',
      )
    })
  }
  value.forms.forEach((form, index) => {
    for (const [criterion, { because, studies }] of Object.entries(form.mechanism)) {
      look(because, ['forms', index, 'mechanism', criterion, 'because'], studies, 'studies')
    }
  })
  return problems
}

function firstWords(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  return words.length > 50 ? `${words.slice(0, 47)}...` : words
}
