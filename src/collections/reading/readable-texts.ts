import type { ContentFile, ContentFiles } from '../content-files.ts'
import type { Path } from '../place.ts'
import type { ReadFile } from '../read-file.ts'
import { listSections } from './mdx-sections.ts'

/** A text that a reader reads in one go, with the place where an editor finds it. */
export interface ReadableText {
  readonly file: ReadFile
  readonly text: string
  /** Summaries are for everybody at any hour; the rest may ask a little more. */
  readonly kind: 'summary' | 'text'
  /** A field of the file; left out for a section of its body. */
  readonly path?: Path
  /** Heading and line of a section of the body. */
  readonly section?: { readonly heading: string; readonly line: number }
}

/** Everything in the content that stands on a page as running words; names, citations and printed measures are none. */
export function listReadableTexts(content: ContentFiles): readonly ReadableText[] {
  return [
    ...content.interventions.flatMap(ofIntervention),
    ...content.articles.flatMap((file) => [
      summary(file, ['summary'], file.value.summary),
      text(file, ['line'], file.value.line),
      ...ofBody(file),
    ]),
    ...content.claims.flatMap((file) => [
      text(file, ['claim'], file.value.claim),
      text(file, ['finding'], file.value.finding),
      summary(file, ['fair'], file.value.fair),
    ]),
    ...content.medicines.flatMap((file) => [
      text(file, ['evidence'], file.value.evidence),
      ...(file.value.care === undefined ? [] : [text(file, ['care'], file.value.care)]),
      text(file, ['ask'], joinTexts(file.value.ask)),
    ]),
    ...content.guidelines.flatMap((file) => [
      text(
        file,
        ['recommendations'],
        joinTexts(file.value.recommendations.map(({ wording }) => wording)),
      ),
    ]),
    ...content.laboratory.flatMap((file) => [
      summary(file, ['lead'], file.value.lead),
      text(
        file,
        ['notes'],
        joinTexts([
          file.value.usual_range,
          ...file.value.groups.flatMap(({ notice }) => notice?.text ?? []),
          ...file.value.notes.map((note) => note.text),
          ...(file.value.methods === undefined ? [] : [file.value.methods.text]),
        ]),
      ),
      text(file, ['ask'], joinTexts(file.value.ask)),
    ]),
    ...content.glossary.map((file) => text(file, ['meaning'], file.value.meaning)),
    ...content.changes.map((file) =>
      text(file, ['what'], joinTexts([file.value.what, file.value.because])),
    ),
    ...(content.site === undefined ? [] : ofSite(content.site)),
  ]
}

function ofIntervention(file: ContentFiles['interventions'][number]): readonly ReadableText[] {
  const { value } = file
  return [
    summary(file, ['short_answer'], value.short_answer),
    ...(['given_in_trials', 'harms', 'who_must_not'] as const).map((field) =>
      text(file, [field], joinTexts(value[field].map((cited) => cited.text))),
    ),
    ...value.forms.map((form, index) =>
      text(
        file,
        ['forms', index, 'mechanism'],
        joinTexts([
          form.proposed_mechanism,
          ...Object.values(form.mechanism).map(({ because }) => because),
        ]),
      ),
    ),
    ...ofBody(file),
  ]
}

function ofSite(file: NonNullable<ContentFiles['site']>): readonly ReadableText[] {
  const { about, home, medicines, claims, contact, visit } = file.value
  return [
    ...(visit === undefined
      ? []
      : [
          summary(file, ['visit', 'lead'], visit.lead),
          text(
            file,
            ['visit'],
            joinTexts([...visit.tests, ...visit.questions].map(({ line }) => line)),
          ),
        ]),
    summary(file, ['home', 'lead'], home.lead),
    summary(file, ['medicines', 'notice'], medicines.notice),
    text(file, ['claims'], joinTexts([claims.lead, claims.source])),
    text(file, ['contact', 'text'], contact.text),
    ...about.map(({ paragraphs }, index) => text(file, ['about', index], joinTexts(paragraphs))),
  ]
}

function ofBody(file: ContentFile<unknown>): readonly ReadableText[] {
  if (file.body === undefined) return []
  return listSections(file.body).map(({ heading, line, text: words }) => ({
    file,
    text: words,
    kind: 'text' as const,
    section: { heading, line },
  }))
}

function summary(file: ReadFile, path: Path, words: string): ReadableText {
  return { file, path, text: words, kind: 'summary' }
}

function text(file: ReadFile, path: Path, words: string): ReadableText {
  return { file, path, text: words, kind: 'text' }
}

/** Texts that stand one below the other: each ends its last sentence. */
function joinTexts(texts: readonly string[]): string {
  return texts.join('\n\n')
}
