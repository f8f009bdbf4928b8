import { expect, test } from 'vitest'
import { formatProblems } from '../../src/collections/problems.ts'
import { readFixture, readProblems, readSoundWith, readSoundWithout } from './read-fixture.ts'

test('content without a fault has no problem', async () => {
  const { library, problems, filesRead } = await readFixture('sound')
  expect(problems).toEqual([])
  expect(filesRead).toBe(8)
  expect(library?.forms.get('walking')?.intervention).toBe('walking')
})

test('a study with a wrong word, half a person and a misspelt field is told all three', async () => {
  expect(await readProblems('study-file-invalid')).toMatchInlineSnapshot(`
    "
    StudyFileInvalid  content/studies/smith-2020-walking.yaml:1
      finding: expected a text, received nothing.
      Add the field; content/README.md has an example of a study.

    StudyFileInvalid  content/studies/smith-2020-walking.yaml:1
      kind: expected one of rct, crossover-rct, nonrandomised-trial, single-arm-trial, cohort, case-control, cross-sectional, case-series, meta-analysis, systematic-review, narrative-review, mechanistic-human, mechanistic-animal, basic-science, received "randomised".
      Use one of these words.

    StudyFileInvalid  content/studies/smith-2020-walking.yaml:12
      population.n_analysed: expected a whole number, received 46.5.
      Write a number without a fraction.

    StudyFileInvalid  content/studies/smith-2020-walking.yaml:43
      findings: expected a field that such a file has in this place, received \`findings\`.
      Did you mean \`finding\`? Correct it, indent it under the group that it belongs to, or remove it.

    4 problems in 1 file.
    "
  `)
})

test('a study that counts in a rating needs its year', async () => {
  expect(await readProblems('study-without-year')).toMatchInlineSnapshot(`
    "
    StudyFileInvalid  content/studies/smith-2020-walking.yaml:3
      citation.year: expected a year, since the study has contrasts, received nothing.
      Add the year of publication; until it is known, the study can have no contrast.

    1 problem in 1 file.
    "
  `)
})

test('a file that is no YAML, and a key that stands twice, are told with their lines', async () => {
  expect(await readProblems('content-yaml-invalid')).toMatchInlineSnapshot(`
    "
    ContentYamlInvalid  content/claims/walking-cures.yaml:11
      expected a line that can be read in one way only, received "read_as: full-text" (a field that stands twice).
      Remove one of the two; their values can differ.

    ContentYamlInvalid  content/studies/smith-2020-walking.yaml:6
      expected a line that can be read in one way only, received "title: A trial: of walking" (a second colon in one line).
      Put a text that holds a colon, a hash, a quote or a bracket in quotes: 'Found: nothing'.

    2 problems in 2 files.
    "
  `)
})

test('a verdict that is none, and a default population that is not the default', async () => {
  expect(await readProblems('content-file-invalid')).toMatchInlineSnapshot(`
    "
    ContentFileInvalid  content/claims/walking-cures.yaml:4
      verdict: expected one of supported, mostly-supported, overstated, outdated, misattributed, unsupported, contradicted, received "overstatted".
      Did you mean \`overstated\`? Use one of these words.

    ContentFileInvalid  content/site.yaml:10
      default_population: expected the id of the one population with \`is_default: true\`, received "pregnancy", and the default is "adults".
      Set \`is_default: true\` on that population and \`false\` on the others.

    2 problems in 2 files.
    "
  `)
})

test('ids that nobody has are told, with the one that was probably meant', async () => {
  expect(await readProblems('unknown-id')).toMatchInlineSnapshot(`
    "
    UnknownId  content/claims/walking-cures.yaml:7
      studies[1]: expected the id of a study, received "smith-2021-walking".
      Did you mean \`smith-2020-walking\`? Studies are the file names in content/studies.

    UnknownId  content/claims/walking-cures.yaml:8
      guidelines[1]: expected the id of a guideline, received "who-1999".
      Guidelines are the file names in content/guidelines.

    UnknownId  content/studies/smith-2020-walking.yaml:2
      about[2]: expected the id of an intervention or a subject, received "epidemology".
      Did you mean \`epidemiology\`? A study is about interventions (content/interventions) or subjects (content/site.yaml).

    UnknownId  content/studies/smith-2020-walking.yaml:10
      population.group: expected the id of a population, received "adlts".
      Did you mean \`adults\`? Populations are listed in content/site.yaml.

    UnknownId  content/studies/smith-2020-walking.yaml:23
      outcomes[diary total, week 4].scale: expected the id of a scale of attacks, received "dairy".
      Did you mean \`diary\`? Scales are listed in content/outcomes/attacks.yaml.

    UnknownId  content/studies/smith-2020-walking.yaml:36
      outcomes[diary total, week 4].contrasts[waking].form: expected the id of a form, received "waking".
      Did you mean \`walking\`? Forms are listed under \`forms\` in content/interventions.

    6 problems in 2 files.
    "
  `)
})

test('nobody is counted twice: arms fit into the study and rows into their arms', async () => {
  expect(await readProblems('arms-do-not-add-up')).toMatchInlineSnapshot(`
    "
    ArmsDoNotAddUp  content/studies/smith-2020-walking.yaml:12
      population.n_analysed: expected a whole number up to 40 (\`n_randomised\`), received 46.
      Correct the count, or the larger number if that is wrong.

    ArmsDoNotAddUp  content/studies/smith-2020-walking.yaml:13
      arms: expected arms of 40 people together (\`n_randomised\`), or fewer, received 24 + 24 = 48.
      Correct the size of an arm, or \`n_randomised\` if that is wrong.

    ArmsDoNotAddUp  content/studies/smith-2020-walking.yaml:28
      outcomes[diary total, week 4].by_arm.walking.n: expected a whole number up to 24 (\`n\` of arm \`walking\`), received 42.
      Correct the count, or the larger number if that is wrong.

    3 problems in 1 file.
    "
  `)
})

test('a contrast and a row name arms that the study has', async () => {
  expect(await readProblems('contrast-arm-unknown')).toMatchInlineSnapshot(`
    "
    ContrastArmUnknown  content/studies/smith-2020-walking.yaml:29
      outcomes[diary total, week 4].by_arm.placebo: expected the name of an arm of this study, received "placebo".
      Its arms are walking, control.

    ContrastArmUnknown  content/studies/smith-2020-walking.yaml:38
      outcomes[diary total, week 4].contrasts[walking].treatment_arm: expected the name of an arm of this study, received "waking".
      Did you mean \`walking\`? Its arms are walking, control.

    2 problems in 1 file.
    "
  `)
})

test('a study has one primary row for a form and an outcome', async () => {
  expect(await readProblems('primary-row-twice')).toMatchInlineSnapshot(`
    "
    PrimaryRowTwice  content/studies/smith-2020-walking.yaml:49
      outcomes[days with headache].contrasts[walking].role: expected one primary row on walking for attacks, received a second one (the first is "diary total").
      Set \`role: other\` on all but the one that counts: the main time point, else the latest up to 12 weeks.

    1 problem in 1 file.
    "
  `)
})

test('one paper is one record, one form stands in one file', async () => {
  expect(await readProblems('duplicate-identifier')).toMatchInlineSnapshot(`
    "
    DuplicateId  content/interventions/walks.mdx:8
      forms[Walking].id: expected an id that does not stand in content/interventions/walking.mdx, received "walking".
      Choose another id, or remove one of the two.

    DuplicateDoi  content/studies/smith-2020-walks.yaml:7
      citation.doi: expected a DOI that no other study has, received that of content/studies/smith-2020-walking.yaml.
      Merge the two records, or correct the one that is wrong.

    DuplicatePmid  content/studies/smith-2020-walks.yaml:8
      citation.pmid: expected a PMID that no other study has, received that of content/studies/smith-2020-walking.yaml.
      Merge the two records, or correct the one that is wrong.

    3 problems in 2 files.
    "
  `)
})

test('values that other readers take for something else go in quotes', async () => {
  expect(await readProblems('yaml-trap')).toMatchInlineSnapshot(`
    "
    YamlTrap  content/site.yaml:3
      reviewed: expected a value that cannot be misread, received 2026-01-01 (some take it for a moment in time).
      Put it in quotes: '2026-01-01'.

    YamlTrap  content/studies/smith-2020-walking.yaml:5
      citation.issue: expected a value that cannot be misread, received 007 (some take it for a number to base 8).
      Put it in quotes: '007'.

    YamlTrap  content/studies/smith-2020-walking.yaml:7
      citation.title: expected a value that cannot be misread, received no (some take it for true or false).
      Write the words, such as the reason; only if \`no\` is the whole text, put it in quotes: 'no'.

    YamlTrap  content/studies/smith-2020-walking.yaml:9
      citation.pmid: expected a text, received 12345678.
      Put it in quotes: '12345678'.

    YamlTrap  content/studies/smith-2020-walking.yaml:25
      outcomes[diary total].timepoint_weeks: expected a value that cannot be misread, received 1:30 (some take it for a number to base 60).
      Write the number plainly, such as 1250 or 0.5.

    5 problems in 2 files.
    "
  `)
})

test('no rating stands in a content file', async () => {
  expect(await readProblems('rating-typed-by-hand')).toMatchInlineSnapshot(`
    "
    RatingTypedByHand  content/interventions/walking.mdx:6
      rating: expected no rating in a content file, received "high".
      Remove the field: ratings are computed from the studies. A judgement goes under \`judgements\`, with its reason.

    RatingTypedByHand  content/interventions/walking.mdx:14
      forms[Walking].certainty: expected no rating in a content file, received "high".
      Remove the field: ratings are computed from the studies. A judgement goes under \`judgements\`, with its reason.

    2 problems in 1 file.
    "
  `)
})

test('a judgement without a reason stops the build', async () => {
  expect(await readProblems('judgement-without-reason')).toMatchInlineSnapshot(`
    "
    JudgementWithoutReason  content/interventions/walking.mdx:25
      forms[Walking].mechanism.reaches.because: expected a text that is not empty, received "".
      Write the words.

    JudgementWithoutReason  content/interventions/walking.mdx:32
      forms[Walking].judgements[publication-bias].because: expected a text, received nothing.
      Add the field; content/README.md has an example of an intervention.

    2 problems in 1 file.
    "
  `)
})

test('an intervention with an unknown kind and a name too long for the matrix', async () => {
  expect(await readProblems('intervention-file-invalid')).toMatchInlineSnapshot(`
    "
    InterventionFileInvalid  content/interventions/walking.mdx:5
      kind: expected one of supplement, movement, body-treatment, device, mind-and-habits, energy-healing, prescription, received "moving".
      Use one of these words.

    InterventionFileInvalid  content/interventions/walking.mdx:9
      forms[Walking briskly, for half an hour every day].name: expected at most 28 characters, received "Walking briskly, for half an hour every day" (43 characters).
      Shorten it.

    2 problems in 1 file.
    "
  `)
})

test('a mean outside its scale and an interval beside its estimate cannot be', async () => {
  expect(await readProblems('impossible-value')).toMatchInlineSnapshot(`
    "
    ImpossibleValue  content/studies/smith-2020-walking.yaml:29
      outcomes[diary total, week 4].by_arm.control.mean: expected a mean from 0 to 40, as the scale allows, received 61.
      Correct the figure; if it is printed so, give the contrast a \`do_not_pool\` with the reason.

    ImpossibleValue  content/studies/smith-2020-walking.yaml:33
      outcomes[diary total, week 4].effect.ci95: expected an interval that holds its estimate -4, received -7.5 to -4.5.
      Correct the figure; if it is printed so, give the contrast a \`do_not_pool\` with the reason.

    2 problems in 1 file.
    "
  `)
})

test('a file name is an id, and its ending says what it holds', async () => {
  expect(await readProblems('file-name-invalid')).toMatchInlineSnapshot(`
    "
    FileNameInvalid  content/claims/walking.yml:1
      expected a name of lower-case words joined by hyphens that ends in .yaml, received "walking.yml".
      Rename the file, since its name is the id that other files refer to; what is no record goes elsewhere.

    FileNameInvalid  content/studies/Smith_2020.yaml:1
      expected a name of lower-case words joined by hyphens that ends in .yaml, received "Smith_2020.yaml".
      Rename the file, since its name is the id that other files refer to; what is no record goes elsewhere.

    2 problems in 2 files.
    "
  `)
})

test('a file in another encoding is told with the line', async () => {
  expect(await readProblems('encoding-invalid')).toMatchInlineSnapshot(`
    "
    EncodingInvalid  content/claims/walking-cures.yaml:6
      expected text in UTF-8, received bytes in another encoding.
      Choose "Save as" in your editor, with the encoding UTF-8.

    1 problem in 1 file.
    "
  `)
})

test('an empty file is no record', async () => {
  expect(await readProblems('empty-file')).toMatchInlineSnapshot(`
    "
    EmptyFile  content/claims/walking-cures.yaml:1
      expected a record, received an empty file.
      Fill it in, or delete it; content/README.md has an example of a claim.

    1 problem in 1 file.
    "
  `)
})

test('an intervention starts with front matter', async () => {
  expect(await readProblems('front-matter-missing')).toMatchInlineSnapshot(`
    "
    ContentYamlInvalid  content/interventions/walking.mdx:1
      expected front matter between two lines of ---, received "## Walking".
      Start the file with ---, its fields, and --- again; content/README.md has an example.

    1 problem in 1 file.
    "
  `)
})

test('a paste of half a megabyte is no record', async () => {
  const pasted = new TextEncoder().encode('x'.repeat(512 * 1024))
  const { problems } = await readSoundWith({ 'content/claims/walking-cures.yaml': pasted })
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "TooLarge  content/claims/walking-cures.yaml:1
      expected a file of at most 64 KB, received 512 KB, with the longest text on this line.
      Shorten that text, or take out what was pasted by mistake.

    1 problem in 1 file."
  `)
})

test('a file that grew too large is told where its longest text starts', async () => {
  const grown = new TextEncoder().encode(
    `claim: Walking cures migraine.\nfinding: |\n${'  pasted words\n'.repeat(6_000)}fair: May help.\n`,
  )
  const { problems } = await readSoundWith({ 'content/claims/walking-cures.yaml': grown })
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "TooLarge  content/claims/walking-cures.yaml:2
      expected a file of at most 64 KB, received 88 KB, with the longest text on this line.
      Shorten that text, or take out what was pasted by mistake.

    1 problem in 1 file."
  `)
})

test('an empty site.yaml is told that nothing goes without it', async () => {
  const { problems } = await readSoundWith({ 'content/site.yaml': new TextEncoder().encode('') })
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "EmptyFile  content/site.yaml:1
      expected a record, received an empty file.
      Fill it in: the site cannot be built without it; content/README.md tells what site.yaml holds, src/collections/schemas/site.ts each field.

    1 problem in 1 file."
  `)
})

test('content without a site.yaml is told so', async () => {
  const { problems, library } = await readSoundWithout('content/site.yaml')
  expect(library).toBeUndefined()
  expect(formatProblems(problems)).toMatchInlineSnapshot(`
    "MissingFile  content/site.yaml:1
      expected a file, received nothing.
      Add the file: the site cannot be built without it; content/README.md tells what site.yaml holds, src/collections/schemas/site.ts each field.

    1 problem in 1 file."
  `)
})
