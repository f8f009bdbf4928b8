import { breakByEdits, breakFile } from './broken-file.ts'
import type { BrokenFile, Row } from './broken-file.ts'
import { getSoundText } from './sound.ts'

const STUDY: readonly Row[] = [
  [
    'syntax',
    'a key that stands twice',
    ['kind: rct\n', 'kind: rct\nkind: cohort\n'],
    'ContentYamlInvalid',
  ],
  ['syntax', 'two records in one file', ['finding:', '---\nfinding:'], 'ContentYamlInvalid'],
  ['type', 'a year in words', ['year: 2020', 'year: twenty twenty'], 'StudyFileInvalid'],
  ['type', 'a PMID without quotes', ["pmid: '12345678'", 'pmid: 12345678'], 'YamlTrap'],
  [
    'type',
    'one author where a list belongs',
    ['authors: [Smith A]', 'authors: Smith A'],
    'StudyFileInvalid',
  ],
  [
    'type',
    'a list where fields belong',
    ['  group: adults\n', '  - adults\n'],
    'ContentYamlInvalid',
  ],
  ['type', 'half a person', ['n_analysed: 46', 'n_analysed: 45.5'], 'StudyFileInvalid'],
  [
    'type',
    'an interval of three numbers',
    ['[-7.5, -0.5]', '[-7.5, -4, -0.5]'],
    'StudyFileInvalid',
  ],
  ['type', 'an interval of one number', ['[-7.5, -0.5]', '[-7.5]'], 'StudyFileInvalid'],
  ['type', 'a number with a comma', ['estimate: -4', 'estimate: -4,0'], 'StudyFileInvalid'],
  ['type', 'a yes that is no text', ['title: A trial of walking', 'title: yes'], 'YamlTrap'],
  ['type', 'a misspelt field', ['timepoint_weeks: 4', 'timepoint_week: 4'], 'StudyFileInvalid'],
  ['range', 'a year far ahead', ['year: 2020', 'year: 20200'], 'StudyFileInvalid'],
  ['range', 'a spread of nothing', ['mean: 12, sd: 6', 'mean: 12, sd: 0'], 'StudyFileInvalid'],
  ['range', 'fewer than nobody', ['n_analysed: 46', 'n_analysed: -46'], 'StudyFileInvalid'],
  ['range', 'a mean outside its scale', ['mean: 16', 'mean: 160'], 'ImpossibleValue'],
  ['range', 'an endless number', ['estimate: -4', 'estimate: -.inf'], 'YamlTrap'],
  ['range', 'a number beyond all numbers', ['estimate: -4', 'estimate: -1e999'], 'YamlTrap'],
  ['range', 'a kind that is none', ['kind: rct', 'kind: randomised'], 'StudyFileInvalid'],
  [
    'range',
    'a day that no calendar has',
    ['  as: abstract', "  as: abstract\n  on: '2026-02-30'"],
    'StudyFileInvalid',
  ],
  [
    'unknown id',
    'an intervention that nobody has',
    ['about: [walking]', 'about: [waking]'],
    'UnknownId',
  ],
  ['unknown id', 'a group that nobody has', ['group: adults', 'group: grown-ups'], 'UnknownId'],
  ['unknown id', 'a scale that nobody has', ['scale: diary', 'scale: irls'], 'UnknownId'],
  ['unknown id', 'a form that nobody has', ['form: walking', 'form: running'], 'UnknownId'],
  [
    'unknown id',
    'an outcome that nobody has',
    ['outcome: attacks', 'outcome: attack'],
    'UnknownId',
  ],
  [
    'unknown id',
    'an arm that the study does not have',
    ['control_arm: control', 'control_arm: placebo'],
    'ContrastArmUnknown',
  ],
  [
    'unknown id',
    'a name with capitals',
    ['about: [walking]', 'about: [Walking]'],
    'StudyFileInvalid',
  ],
  [
    'contradiction',
    'more people analysed than randomised',
    ['n_analysed: 46', 'n_analysed: 64'],
    'ArmsDoNotAddUp',
  ],
  [
    'contradiction',
    'arms that are more than all',
    ['  - name: control\n    n: 24', '  - name: control\n    n: 34'],
    'ArmsDoNotAddUp',
  ],
  [
    'contradiction',
    'an interval beside its estimate',
    ['estimate: -4', 'estimate: 4'],
    'ImpossibleValue',
  ],
  [
    'contradiction',
    'an interval the wrong way round',
    ['[-7.5, -0.5]', '[-0.5, -7.5]'],
    'ImpossibleValue',
  ],
  [
    'contradiction',
    'means that say the opposite of the direction',
    ['direction: better', 'direction: worse'],
    'DirectionContradictsMeans',
  ],
  [
    'contradiction',
    'an arm that is compared with itself',
    ['control_arm: control', 'control_arm: walking'],
    'ContrastArmUnknown',
  ],
  [
    'contradiction',
    'a contrast in a study without a year',
    ['  year: 2020\n', ''],
    'StudyFileInvalid',
  ],
  [
    'duplicate',
    'an arm listed twice',
    ['name: control\n    n: 24', 'name: walking\n    n: 24'],
    ['DuplicateId', 'ContrastArmUnknown'],
  ],
  [
    'duplicate',
    'an intervention named twice',
    ['about: [walking]', 'about: [walking, walking]'],
    'DuplicateId',
  ],
  [
    'duplicate',
    'a second primary row',
    [
      'finding:',
      `  - measure: days
    outcome: attacks
    as_reported: Fewer.
    contrasts:
      - {form: walking, comparison: attention, role: primary, direction: better, direction_basis: 3 against 4}
finding:`,
    ],
    'PrimaryRowTwice',
  ],
  [
    'hostile',
    'an arm with the name of a field that every object has',
    [
      ['name: control\n', 'name: __proto__\n'],
      ['control: {', '__proto__: {'],
      ['control_arm: control', 'control_arm: __proto__'],
    ],
    'StudyFileInvalid',
  ],
  [
    'hostile',
    'an arm called constructor',
    [
      ['name: control\n', 'name: constructor\n'],
      ['control: {', 'constructor: {'],
      ['control_arm: control', 'control_arm: constructor'],
    ],
    'builds',
  ],
]

const INTERVENTION: readonly Row[] = [
  ['syntax', 'front matter that nobody ends', ['\n---\n\n##', '\n\n##'], 'ContentYamlInvalid'],
  ['syntax', 'a mark that nobody closes', ['walking" />', 'walking"'], 'MdxBodyInvalid'],
  ['syntax', 'a brace in the text', ['a walk at 2 a.m.', 'a walk {at night}.'], 'MdxBodyInvalid'],
  [
    'syntax',
    'a sign that starts a tag',
    ['a walk at 2 a.m.', 'a walk <br> at night.'],
    'MdxBodyInvalid',
  ],
  [
    'type',
    'one alias where a list belongs',
    ['aliases: [walks]', 'aliases: walks'],
    'InterventionFileInvalid',
  ],
  [
    'type',
    'a yes where true belongs',
    ['needs_blood_test: false', 'needs_blood_test: no'],
    'YamlTrap',
  ],
  ['type', 'a day without quotes', ["reviewed: '2026-01-01'", 'reviewed: 2026-01-01'], 'YamlTrap'],
  [
    'range',
    'a name too long for the matrix',
    ['    name: Walking\n', '    name: Walking briskly for half an hour a day\n'],
    'InterventionFileInvalid',
  ],
  ['range', 'three levels down at once', ['change: -1', 'change: -3'], 'InterventionFileInvalid'],
  ['range', 'no form at all', [['forms:\n', 'forms: []\nold_forms:\n']], 'InterventionFileInvalid'],
  [
    'range',
    'an answer that is none',
    ['answer: partly', 'answer: perhaps'],
    'InterventionFileInvalid',
  ],
  [
    'unknown id',
    'a study that nobody has',
    ['studies: [smith-2020-walking]', 'studies: [smith-2021-walking]'],
    'UnknownId',
  ],
  [
    'unknown id',
    'a study that nobody has, in the text',
    ['<Cite id="smith-2020-walking" />', '<Cite id="smith-walking" />'],
    'UnknownId',
  ],
  [
    'unknown id',
    'a mark that no page knows',
    ['## What was tried', '<Sparkline />'],
    'MdxBodyInvalid',
  ],
  [
    'contradiction',
    'a short answer surer than the rating',
    ['Walking helped a little in one trial.', 'Walking is proven to help.'],
    'WordingContradictsRating',
  ],
  [
    'contradiction',
    'a rating typed by hand',
    ['kind: movement', 'kind: movement\ncertainty: high'],
    'RatingTypedByHand',
  ],
  [
    'contradiction',
    'a judgement without a reason',
    ['because: A registered trial was never published.', "because: ''"],
    'JudgementWithoutReason',
  ],
  [
    'contradiction',
    'a figure without a source',
    [' <Cite id="smith-2020-walking" />', ''],
    'FigureWithoutCite',
  ],
  [
    'duplicate',
    'a domain judged twice',
    [
      'given_in_trials:',
      `      - outcome: attacks
        population: adults
        domain: publication-bias
        change: 0
        because: It was published after all.
given_in_trials:`,
    ],
    'ContentYamlInvalid',
  ],
  [
    'duplicate',
    'one judgement twice',
    [
      '        studies: [smith-2020-walking]\ngiven',
      `        studies: [smith-2020-walking]
      - outcome: attacks
        population: adults
        domain: publication-bias
        change: 0
        because: It was published after all.
given`,
    ],
    'DuplicateId',
  ],
  [
    'hostile',
    'a script in the text',
    ['## What was tried', '<script>alert()</script>'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'a picture that runs a script',
    ['## What was tried', '<img src="x" onerror="alert()" />'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'an import into the build',
    ['## What was tried', "import { readFileSync } from 'node:fs'"],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'an expression that the build would run',
    ['a walk at 2 a.m.', 'a walk {process.exit()}'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'an expression in a mark',
    ['id="smith-2020-walking" />', 'id={process.exit()} />'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'a link that runs a script',
    ['a walk at 2 a.m.', '[a walk](javascript:alert())'],
    'MdxBodyInvalid',
  ],
  ['huge', 'brackets without end in the text', ['a walk at 2 a.m.', '['.repeat(60_000)], 'builds'],
  [
    'huge',
    'marks that nobody closes without end',
    ['a walk at 2 a.m.', '<Cite '.repeat(10_000)],
    'MdxBodyInvalid',
  ],
  [
    'huge',
    'blanks without end in the text',
    ['a walk at 2 a.m.', `a walk${' '.repeat(60_000)}(at night)`],
    'builds',
  ],
]

const OUTCOME: readonly Row[] = [
  ['type', 'a place in words', ['order: 1', 'order: first'], 'ContentFileInvalid'],
  ['type', 'a range in words', ['range: [0, 40]', 'range: 0 to 40'], 'ContentFileInvalid'],
  ['type', 'a range of texts', ['range: [0, 40]', "range: ['0', '40']"], 'ContentFileInvalid'],
  ['range', 'a difference of nothing', ['value: 3', 'value: 0'], 'ContentFileInvalid'],
  ['range', 'a way that is none', ['better: lower', 'better: less'], 'ContentFileInvalid'],
  [
    'unknown id',
    'a pooled scale that nobody has',
    ['pooled_scale: diary', 'pooled_scale: dairy'],
    'UnknownId',
  ],
  [
    'unknown id',
    'a study that nobody has',
    ['    read_as: abstract', '    studies: [jones-1999]\n    read_as: abstract'],
    'UnknownId',
  ],
  [
    'contradiction',
    'a range the wrong way round',
    ['range: [0, 40]', 'range: [40, 0]'],
    ['ImpossibleValue'],
  ],
  [
    'contradiction',
    'an important difference wider than the scale',
    ['value: 3', 'value: 300'],
    'ImpossibleValue',
  ],
  ['contradiction', 'a spread wider than the scale', ['value: 8', 'value: 80'], 'ImpossibleValue'],
  [
    'contradiction',
    'a band the wrong way round',
    [
      '    better: lower\n    smallest',
      '    better: lower\n    bands: [{name: mild, from: 10, to: 1}]\n    smallest',
    ],
    'ImpossibleValue',
  ],
  [
    'duplicate',
    'a scale listed twice',
    [
      'scales:\n',
      `scales:
  - id: diary
    name: Another diary
    short_name: diary
    measures: attacks
    better: lower
    smallest_important_difference: {why: None was found.}
    read_as: abstract
`,
    ],
    'DuplicateId',
  ],
]

/** Records that ratings are made of. */
export const BROKEN_EVIDENCE_FILES: readonly BrokenFile[] = [
  ...breakByEdits('study', STUDY),
  ...breakByEdits('intervention', INTERVENTION),
  ...breakByEdits('outcome', OUTCOME),
  breakFile(
    'study',
    {
      failure: 'duplicate',
      name: 'the same paper in a second file',
      expected: ['DuplicateDoi', 'DuplicatePmid'],
    },
    getSoundText('study'),
    { 'content/studies/smith-2020-walks.yaml': getSoundText('study') },
  ),
  breakFile(
    'intervention',
    { failure: 'duplicate', name: 'the same form in a second file', expected: 'DuplicateId' },
    getSoundText('intervention'),
    { 'content/interventions/walks.mdx': getSoundText('intervention') },
  ),
  breakFile(
    'outcome',
    { failure: 'duplicate', name: 'the same place in a second file', expected: 'DuplicateId' },
    getSoundText('outcome'),
    { 'content/outcomes/sleep.yaml': getSoundText('outcome').replaceAll('diary', 'sleep-diary') },
  ),
  breakFile(
    'outcome',
    { failure: 'hostile', name: 'a file name that climbs', expected: 'FileNameInvalid' },
    getSoundText('outcome'),
    { 'content/outcomes/..%2f..%2fetc.yaml': getSoundText('outcome') },
  ),
]
