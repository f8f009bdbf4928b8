import { breakByEdits, breakFile } from './broken-file.ts'
import type { BrokenFile, Row } from './broken-file.ts'
import { getSoundText } from './sound.ts'

const FINDING = 'finding: Fewer attacks with walking.\n'
const ARM = '      walking: {n: 23, mean: 12, sd: 6}\n'

/** Slips of the hand that stop the parser, or that it takes and nobody should. */
const STUDY_SYNTAX: readonly Row[] = [
  [
    'syntax',
    'a last field without its colon',
    ['  as: abstract', '  as: abstract\nnote Few people'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a field without the blank after its colon',
    ['finding: Fewer', 'finding:Fewer'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a text that goes on without a blank',
    [FINDING, `${FINDING}And more of them.\n`],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a backslash in double quotes',
    [FINDING, 'finding: "Fewer \\attacks in \\walking."\n'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a colon without a name before it',
    [FINDING, `${FINDING}: Fewer.\n`],
    'ContentYamlInvalid',
  ],
  ['syntax', 'a line of --- above it', ['kind: rct', '---\nkind: rct'], 'ContentYamlInvalid'],
  [
    'syntax',
    'arms named by their dose',
    [
      ['name: walking\n', 'name: 500\n'],
      ['walking: {n', '500: {n'],
      ['control: {n', '1000: {n'],
      ['treatment_arm: walking', 'treatment_arm: 500'],
    ],
    'ContentYamlInvalid',
  ],
  ['syntax', 'an arm named true', ['control: {n: 23', 'true: {n: 23'], 'ContentYamlInvalid'],
  ['syntax', 'a list item below fields', ['  n_analysed: 46\n', '  - 46\n'], 'ContentYamlInvalid'],
  ['syntax', 'a list item above all fields', ['kind: rct\n', '- rct\n'], 'ContentYamlInvalid'],
  [
    'syntax',
    'a field in the column of its dash',
    ['  - name: walking\n    n: 24\n', '  - name: walking\n  n: 24\n'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a field below a value',
    ['kind: rct\nabout', 'kind: rct\n  about'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a field out of line',
    ['  n_randomised: 48', '   n_randomised: 48'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a bracket that opens lines above',
    ['ci95: [-7.5, -0.5]', 'ci95: [\n        -7.5,\n        -0.5'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a brace that nobody closes',
    ['{n: 23, mean: 16, sd: 6}', '{n: 23, mean: 16, sd: 6'],
    'ContentYamlInvalid',
  ],
]

const QUOTES_AND_DASHES: readonly Row[] = [
  [
    'syntax',
    'a dash without its blank',
    ['authors: [Smith A]', 'authors:\n    - Smith A\n    -Jones B'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'a text that a hash cuts off',
    [FINDING, 'finding: Fewer attacks, as trial #1\n  says of walking.\n'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'an apostrophe in single quotes',
    [FINDING, "finding: 'One's attacks were fewer.'\n"],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'words after a quote',
    ['title: A trial of walking', 'title: "Unusual" walks'],
    'ContentYamlInvalid',
  ],
  [
    'syntax',
    'words after a list',
    ['title: A trial of walking', 'title: [Un] usual walks'],
    'ContentYamlInvalid',
  ],
  ['syntax', 'an arm named by a tilde', ['control: {n: 23', '~: {n: 23'], 'ContentYamlInvalid'],
]

const STUDY: readonly Row[] = [
  [
    'type',
    'a reason that is only true',
    ['kind: rct', 'kind: rct\nwithdrawn: true'],
    'StudyFileInvalid',
  ],
  ['type', 'a reason that is only yes', ['kind: rct', 'kind: rct\nwithdrawn: yes'], 'YamlTrap'],
  [
    'type',
    'a reason not to pool that is only true',
    ['        role: primary', '        do_not_pool: true\n        role: primary'],
    'StudyFileInvalid',
  ],
  [
    'type',
    'money of the industry told by true',
    [FINDING, `${FINDING}funding: {statement: A maker., industry: true}\n`],
    'StudyFileInvalid',
  ],
  ['type', 'a way told by no', ['better: lower', 'better: no'], 'YamlTrap'],
  [
    'type',
    'a volume that ends in a nought',
    ['  title: A trial of walking', '  title: A trial of walking\n  volume: 12.10'],
    'YamlTrap',
  ],
  [
    'type',
    'a count with a comma for the thousands',
    ['n_randomised: 48', 'n_randomised: 1,048'],
    'StudyFileInvalid',
  ],
  [
    'type',
    'a figure with a comma that may divide thousands',
    ['timepoint_weeks: 4', 'timepoint_weeks: 1,040'],
    'StudyFileInvalid',
  ],
  [
    'type',
    'a figure with its unit',
    ['timepoint_weeks: 4', 'timepoint_weeks: 4.5 weeks'],
    'StudyFileInvalid',
  ],
  [
    'type',
    'a count with its unit',
    ['n_randomised: 48', 'n_randomised: 48 adults'],
    'StudyFileInvalid',
  ],
  [
    'type',
    'a result that is not indented under its row',
    [
      '    effect:\n      type: MD\n      estimate: -4\n      ci95: [-7.5, -0.5]\n    as_reported',
      'effect:\n  type: MD\n  estimate: -4\noutcomes_again:\n  - as_reported',
    ],
    ['StudyFileInvalid'],
  ],
  [
    'type',
    'a field of the file among those of an arm',
    [ARM, `${ARM.replace('}', ', finding: Fewer}')}`],
    'StudyFileInvalid',
  ],
  [
    'type',
    'a field that stands in many groups',
    [ARM, `${ARM.replace('}', ', note: Fewer}')}`],
    'StudyFileInvalid',
  ],
]

const OTHERS: readonly BrokenFile[] = [
  ...breakByEdits('guideline', [
    [
      'type',
      'a strength that is not indented under its row',
      ['read:\n', 'grade: weak\nread:\n'],
      'ContentFileInvalid',
    ],
  ]),
  ...breakByEdits('medicine', [
    [
      'type',
      'a direction among the names',
      ['    us: []\n', '    us: []\n    direction: may-worsen\n'],
      'ContentFileInvalid',
    ],
  ]),
  ...breakByEdits('intervention', [
    [
      'type',
      'a truth told by a text in quotes',
      ['needs_blood_test: false', "needs_blood_test: 'no'"],
      'InterventionFileInvalid',
    ],
    [
      'contradiction',
      'a level of the mechanism typed by hand',
      ['    mechanism:\n', '    mechanism:\n      level: strong\n'],
      'RatingTypedByHand',
    ],
  ]),
  ...breakByEdits('outcome', [
    ['range', 'a place before the first', ['order: 1', 'order: 0'], 'ContentFileInvalid'],
    ['type', 'a place with a fraction', ['order: 1', 'order: 1.5'], 'ContentFileInvalid'],
  ]),
  ...breakByEdits('article', [
    ['range', 'a place before the first', ['order: 1', 'order: 0'], 'ContentFileInvalid'],
    [
      'range',
      'people of a number that no picture has',
      [
        '## When they come',
        '<People id="who" title="Who" event="attacks" groups={[{ label: \'adults\', count: 1 }]} of={10} />',
      ],
      'MdxBodyInvalid',
    ],
    [
      'type',
      'a misspelt field in a mark',
      [
        '## When they come',
        '<People id="who" title="Who" event="attacks" groups={[{ label: \'adults\', count: 1, cuont: 1 }]} />',
      ],
      'MdxBodyInvalid',
    ],
  ]),
  ...breakByEdits('laboratory', [
    [
      'type',
      'an address without the s of https',
      ['{name: mEq/L, per_first: 1}', '{name: mEq/L, per_first: 1, address: http://example.org/}'],
      'ContentFileInvalid',
    ],
    ['range', 'a line with one end', ['range: [100, 180]', 'range: [100]'], 'ContentFileInvalid'],
  ]),
]

/** Files in places where nobody reads them. */
const STRAYS: readonly BrokenFile[] = [
  breakFile(
    'study',
    { failure: 'unknown id', name: 'a folder that nobody reads', expected: 'FilePlaceInvalid' },
    getSoundText('study'),
    { 'content/study/jones-2021-walking.yaml': getSoundText('study') },
  ),
  breakFile(
    'claim',
    { failure: 'unknown id', name: 'a file beside the folders', expected: 'FilePlaceInvalid' },
    getSoundText('claim'),
    { 'content/walking-heals.yaml': getSoundText('claim') },
  ),
  breakFile(
    'site',
    {
      failure: 'unknown id',
      name: 'a second site in another ending',
      expected: 'FilePlaceInvalid',
    },
    getSoundText('site'),
    { 'content/site.yml': getSoundText('site') },
  ),
  breakFile(
    'glossary',
    { failure: 'unknown id', name: 'what people put beside their records', expected: 'builds' },
    getSoundText('glossary'),
    { 'content/README.md': 'How to.', 'content/LICENSE': 'Free.', 'content/.notes/a.yaml': 'x' },
  ),
]

/** What the reading of files meets, before anybody asks what their records say. */
export const BROKEN_READING_FILES: readonly BrokenFile[] = [
  ...breakByEdits('study', STUDY_SYNTAX),
  ...breakByEdits('study', QUOTES_AND_DASHES),
  ...breakByEdits('study', STUDY),
  ...OTHERS,
  ...STRAYS,
]
