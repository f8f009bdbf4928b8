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
    'range',
    'an adjusted difference wider than its scale',
    ['as_reported: Four', 'adjusted_effect: {type: MD, estimate: -380}\n    as_reported: Four'],
    'ImpossibleValue',
  ],
  [
    'contradiction',
    'a contrast without the outcome that it is about',
    ['    outcome: attacks\n    scale: diary\n', ''],
    'ContrastCountsNowhere',
  ],
  [
    'contradiction',
    'a contrast in a study that rates nothing',
    ['kind: rct', 'kind: meta-analysis'],
    'ContrastCountsNowhere',
  ],
  [
    'contradiction',
    'a contrast in people whom nobody rates',
    ['group: adults', 'group: other'],
    'ContrastCountsNowhere',
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
    'DuplicateId',
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
    'ContentYamlInvalid',
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

/** Records that ratings are computed from. */
export const BROKEN_EVIDENCE_FILES: readonly BrokenFile[] = [
  ...breakByEdits('study', STUDY),
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
    'outcome',
    { failure: 'duplicate', name: 'the same place in a second file', expected: 'DuplicateId' },
    getSoundText('outcome'),
    { 'content/outcomes/sleep.yaml': getSoundText('outcome').replaceAll('diary', 'sleep-diary') },
  ),
  breakFile(
    'outcome',
    { failure: 'hostile', name: 'a file name that climbs', expected: 'FileNameInvalid' },
    getSoundText('outcome'),
    { 'content/outcomes/attacks%2f..%2fetc.yaml': getSoundText('outcome') },
  ),
]
