import { breakByEdits } from './broken-file.ts'
import type { BrokenFile, Row } from './broken-file.ts'

const LABORATORY: readonly Row[] = [
  ['type', 'an end of the line in quotes', ['[100, 180]', "[100, '180']"], 'ContentFileInvalid'],
  ['type', 'a number with a comma', ['highest: 300', 'highest: 300,5'], 'ContentFileInvalid'],
  [
    'type',
    'a limit without its fields',
    ['value: {from: 130, to: 150}', 'value: 150'],
    'ContentFileInvalid',
  ],
  ['type', 'a method without its name', ['[first, second]', '[first]'], 'ContentFileInvalid'],
  ['type', 'a misspelt bound', ['{below: 5}', '{bellow: 5}'], 'ContentFileInvalid'],
  ['type', 'a percent sign without quotes', ['unit: mmol/L', 'unit: %'], 'ContentYamlInvalid'],
  [
    'range',
    'a unit of nothing',
    ['mEq/L, per_first: 1', 'mEq/L, per_first: 0'],
    'ContentFileInvalid',
  ],
  [
    'range',
    'no group at all',
    [
      [
        'groups:\n  - {id: adults, name: An adult}\n  - id: child\n    name: A child\n    notice: {text: Ask a doctor., guidelines: [headache-society-2021]}\n',
        'groups: []\n',
      ],
    ],
    'ContentFileInvalid',
  ],
  ['range', 'a limit past the end of the line', ['to: 150', 'to: 1500'], 'ImpossibleValue'],
  [
    'range',
    'a path without its slashes',
    ['path: /interventions/walking/', 'path: interventions'],
    'ContentFileInvalid',
  ],
  [
    'unknown id',
    'a guideline that nobody has',
    ['  - guideline: headache-society-2021', '  - guideline: headache-society-2012'],
    'UnknownId',
  ],
  [
    'unknown id',
    'a topic that the guideline does not have',
    ['topic: walking', 'topic: waking'],
    'UnknownId',
  ],
  [
    'unknown id',
    'a group that the file does not list',
    ['groups: [adults]', 'groups: [adult]'],
    'UnknownId',
  ],
  [
    'unknown id',
    'a trial that nobody has',
    ['{study: smith-2020-walking', '{study: jones-1999'],
    'UnknownId',
  ],
  ['contradiction', 'a line the wrong way round', ['[100, 180]', '[180, 100]'], 'ImpossibleValue'],
  [
    'contradiction',
    'a slip of the pen that lies on the line',
    ['highest: 300', 'highest: 30'],
    'ImpossibleValue',
  ],
  [
    'contradiction',
    'a limit the wrong way round',
    ['{from: 130, to: 150}', '{from: 150, to: 130}'],
    'ImpossibleValue',
  ],
  [
    'contradiction',
    'two lower bounds',
    ['{from: 130, to: 150}', '{above: 130, from: 130}'],
    'ImpossibleValue',
  ],
  [
    'contradiction',
    'a limit without a bound',
    ['or_second: {below: 5}', 'or_second: {}'],
    'ImpossibleValue',
  ],
  ['duplicate', 'a group listed twice', ['id: child', 'id: adults'], 'DuplicateId'],
  [
    'duplicate',
    'a group named twice in a rule',
    ['groups: [adults]', 'groups: [adults, adults]'],
    'DuplicateId',
  ],
  ['duplicate', 'a unit listed twice', ['name: mEq/L', 'name: mmol/L'], 'DuplicateId'],
  [
    'hostile',
    'a link that leaves the site',
    ['path: /interventions/walking/', 'path: //example.org/'],
    'ContentFileInvalid',
  ],
]

/** Records of a value measured in blood, with the limits that guidelines draw. */
export const BROKEN_LABORATORY_FILES: readonly BrokenFile[] = breakByEdits('laboratory', LABORATORY)
