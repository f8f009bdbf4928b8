import { expect, test } from 'vitest'
import { readProblems } from './read-fixture.ts'

test('a figure without a source in reach is told, in the text and in the front matter', async () => {
  expect(await readProblems('figure-without-cite')).toMatchInlineSnapshot(`
    "
    FigureWithoutCite  content/interventions/walking.mdx:3
      short_answer: expected an id under \`short_answer_studies\` beside a text with a figure, received 7 without one.
      Name the study or the guideline that the figure comes from, or leave the figure out.

    FigureWithoutCite  content/interventions/walking.mdx:39
      given_in_trials[1].text: expected an id under \`studies\` beside a text with a figure, received 30 without one.
      Name the study or the guideline that the figure comes from, or leave the figure out.

    FigureWithoutCite  content/interventions/walking.mdx:46
      "Walking was tried in one trial of 48 people.": expected a <Cite id="..." /> in a paragraph with a figure, received 48 without one.
      Cite the study or the guideline that the figure comes from, or leave the figure out.

    FigureWithoutCite  content/interventions/walking.mdx:48
      "- In 2019 it was [one of 7](/rls/) things, B12 ...": expected a <Cite id="..." /> in a paragraph with a figure, received 2019 without one.
      Cite the study or the guideline that the figure comes from, or leave the figure out.

    MdxBodyInvalid  content/interventions/walking.mdx:48
      text: expected a link to a page of this site, received "/rls/".
      Every page stands on /site-map/.

    5 problems in 1 file.
    "
  `)
})

test('an article names only what is there, explains only words of the glossary and backs the figure of its summary', async () => {
  expect(await readProblems('article-references')).toMatchInlineSnapshot(`
    "
    FigureWithoutCite  content/articles/at-night.mdx:4
      summary: expected an id under \`summary_sources\` beside a summary with a figure, received 40 without one.
      Name the study or the guideline that the figure comes from, or leave the figure out.

    UnknownId  content/articles/at-night.mdx:6
      interventions[1]: expected the id of an intervention, received "waking".
      Did you mean \`walking\`? Interventions are the file names in content/interventions.

    UnknownId  content/articles/at-night.mdx:7
      population: expected the id of a population, received "children".
      Populations are listed in content/site.yaml.

    UnknownId  content/articles/at-night.mdx:8
      claims[1]: expected the id of a claim, received "walking-cure".
      Did you mean \`walking-cures\`? Claims are the file names in content/claims.

    UnknownId  content/articles/at-night.mdx:14
      <Term>: expected the id of a glossary entry, received "dairy".
      Did you mean \`diary\`? They are the file names in content/glossary.

    5 problems in 1 file.
    "
  `)
})

test('an article needs a source in reach of its figures as much as an intervention does', async () => {
  expect(await readProblems('figure-without-cite-article')).toMatchInlineSnapshot(`
    "
    FigureWithoutCite  content/articles/attacks.mdx:4
      summary: expected an id under \`summary_sources\` beside a summary with a figure, received 7 without one.
      Name the study or the guideline that the figure comes from, or leave the figure out.

    FigureWithoutCite  content/articles/attacks.mdx:11
      "Most last 4 hours.": expected a <Cite id="..." /> in a paragraph with a figure, received 4 without one.
      Cite the study or the guideline that the figure comes from, or leave the figure out.

    2 problems in 1 file.
    "
  `)
})

test('a text that is hard to read is told with its grade and what makes it hard', async () => {
  expect(await readProblems('reading-grade-too-high')).toMatchInlineSnapshot(`
    "
    ReadingGradeTooHigh  content/claims/walking-cures.yaml:11
      fair: expected a reading grade of 8 or less, received 33.4 (16 words in a sentence, 3.63 syllables in a word).
      Make sentences shorter, or put short everyday words in place of long ones.

    ReadingGradeTooHigh  content/interventions/walking.mdx:45
      "What was tried": expected a reading grade of 11 or less, received 21.2 (13 words in a sentence, 2.69 syllables in a word).
      Make sentences shorter, or put short everyday words in place of long ones.

    2 problems in 2 files.
    "
  `)
})

test('a short answer that is surer than its rating, or less sure, is told with the rating', async () => {
  expect(await readProblems('wording-contradicts-rating')).toMatchInlineSnapshot(`
    "
    WordingContradictsRating  content/interventions/walking.mdx:3
      short_answer: expected low certainty that it helps, as "may help" says, received "Walking may help a little.", while its ratings are: very low (helps), untested.
      Tell in the past tense what the studies found; of a form without trials say that nobody has tested it. "May" is for low certainty, "likely" for moderate.

    WordingContradictsRating  content/interventions/walking.mdx:3
      short_answer: expected moderate certainty that it helps, as "likely eases" says, received "It likely eases headache.", while its ratings are: very low (helps), untested.
      Tell in the past tense what the studies found; of a form without trials say that nobody has tested it. "May" is for low certainty, "likely" for moderate.

    2 problems in 1 file.
    "
  `)
})

test('no two entries of the log of changes have one number', async () => {
  expect(await readProblems('change-numbers')).toMatchInlineSnapshot(`
    "
    DuplicateId  content/changes/change-2.yaml:1
      number: expected a number that no other change has, received 1, as in content/changes/change-1.yaml.
      Number 2 is free: give it to the newer of the two.

    1 problem in 1 file.
    "
  `)
})

test('a citation names a study or a guideline that is there', async () => {
  expect(await readProblems('cite-ids')).toMatchInlineSnapshot(`
    "
    MissingCiteId  content/interventions/walking.mdx:47
      <Cite>: expected id="..." with the id of a study or a guideline, received <Cite />.
      Write <Cite id="first-author-year-subject" />.

    UnknownId  content/interventions/walking.mdx:47
      <Cite>: expected the id of a study or a guideline, received "smith-2020-waking".
      Did you mean \`smith-2020-walking\`? They are the file names in content/studies and content/guidelines.

    2 problems in 1 file.
    "
  `)
})
