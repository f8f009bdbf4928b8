import { breakByEdits, breakFile } from './broken-file.ts'
import type { BrokenFile, Row } from './broken-file.ts'
import { getSoundText } from './sound.ts'

const INTERVENTION: readonly Row[] = [
  ['syntax', 'front matter that nobody ends', ['\n---\n\n##', '\n\n##'], 'ContentYamlInvalid'],
  ['syntax', 'a mark that nobody closes', ['walking" />', 'walking"'], 'MdxBodyInvalid'],
  [
    'syntax',
    'a sign for less before a figure',
    ['trial of 48 people', 'trial of <48 people'],
    'MdxBodyInvalid',
  ],
  [
    'unknown id',
    'a link to a page that nobody has, in the text',
    ['a walk at 2 a.m.', '[a walk](/interventions/waking/) at night.'],
    'MdxBodyInvalid',
  ],
  [
    'syntax',
    'a link without a lock',
    ['a walk at 2 a.m.', '[a walk](http://example.org/) at night.'],
    'MdxBodyInvalid',
  ],
  [
    'type',
    'a mark that is asked for by a variable',
    ['<Cite id="smith-2020-walking" />', '<Cite id={source} />'],
    'MissingCiteId',
  ],
  [
    'contradiction',
    'a form under the name of a page that stands there',
    [['  - id: walking\n', '  - id: studies\n']],
    ['DuplicateId', 'UnknownId'],
  ],
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
    'code that follows words',
    ['a walk at 2 a.m.', 'a walk.\nexport const x = process.exit()'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'code that leaves without a blank',
    ['a walk at 2 a.m.', 'a walk.\n\nexport{x}'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'code between two remarks',
    ['a walk at 2 a.m.', 'a walk {/* a */ process.exit() /* b */}.'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'code between backticks of two lengths',
    ['a walk at 2 a.m.', 'a walk ``at` {process.exit()} `night.'],
    'MdxBodyInvalid',
  ],
  [
    'unknown id',
    'a study that nobody has, in a remark',
    ['a walk at 2 a.m.', 'a walk. {/* once <Cite id="old-study" /> stood here */}'],
    'builds',
  ],
  [
    'hostile',
    'an expression in a mark',
    ['id="smith-2020-walking" />', 'id={process.exit()} />'],
    'MissingCiteId',
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

const ARTICLE: readonly Row[] = [
  ['syntax', 'a mark that nobody ends', ['diary</Term>', 'diary'], 'MdxBodyInvalid'],
  [
    'syntax',
    'a mark that holds words without any',
    ['<Term id="diary">diary</Term>', '<Term id="diary" />'],
    'MdxBodyInvalid',
  ],
  [
    'syntax',
    'a quote doubled within quotes',
    [
      'They come at night. A',
      "<Checklist title={'it''s'}>\n\n- one\n\n</Checklist>\n\nThey come at night. A",
    ],
    'MdxBodyInvalid',
  ],
  [
    'unknown id',
    'a group of medicines that nobody has',
    [
      'They come at night. A',
      "<MedicineGroups rows={[{ name: 'Pills', ids: ['painkiller'] }]} />\n\nThey come at night. A",
    ],
    'UnknownId',
  ],
  [
    'contradiction',
    'a band whose source the text does not cite',
    [
      'They come at night. A',
      "<NumberLine title=\"A line\" unit=\"g\" range={[0, 10]} bands={[{ label: 'Low', from: 0, to: 5, source: 'HS 2021', cite: 'headache-society-2021' }]} />\n\nThey come at night. A",
    ],
    'UnknownId',
  ],
  ['syntax', 'a mark that ends another', ['diary</Term>', 'diary</Warning>'], 'MdxBodyInvalid'],
  ['type', 'a place in words', ['order: 1', 'order: one'], 'ContentFileInvalid'],
  [
    'type',
    'a mark without what it needs',
    ['## When they come', '<DayCurve title="A day" />'],
    'MdxBodyInvalid',
  ],
  [
    'type',
    'a mark with a word where a number belongs',
    [
      '## When they come',
      `<DayCurve title="A day" unit="Attacks" peak={{ from: 'noon', to: 1, label: 'most' }} trough={{ from: 9, to: 11, label: 'least' }} note="Few." />`,
    ],
    'MdxBodyInvalid',
  ],
  ['range', 'a place below nothing', ['order: 1', 'order: -1'], 'ContentFileInvalid'],
  [
    'range',
    'an hour that no day has',
    [
      '## When they come',
      `<DayCurve title="A day" unit="Attacks" peak={{ from: 23, to: 25, label: 'most' }} trough={{ from: 9, to: 11, label: 'least' }} note="Few." />`,
    ],
    'MdxBodyInvalid',
  ],
  [
    'range',
    'a day that no calendar has',
    ["reviewed: '2026-01-01'", "reviewed: '2026-13-01'"],
    'ContentFileInvalid',
  ],
  [
    'unknown id',
    'a claim that nobody has',
    ['claims: [walking-cures]', 'claims: [walking-cure]'],
    'UnknownId',
  ],
  ['unknown id', 'a term that nobody has', ['<Term id="diary">', '<Term id="log">'], 'UnknownId'],
  [
    'contradiction',
    'a figure in the summary without a source',
    ['They come at night more often than by day.', 'They come at night in 7 of 10 people.'],
    'FigureWithoutCite',
  ],
  [
    'range',
    'a summary that is hard to read',
    [
      'They come at night more often than by day.',
      'Nocturnal exacerbations characteristically predominate over comparatively infrequent diurnal manifestations of neurological symptomatology.',
    ],
    'ReadingGradeTooHigh',
  ],
  [
    'duplicate',
    'a claim named twice',
    ['claims: [walking-cures]', 'claims: [walking-cures, walking-cures]'],
    'DuplicateId',
  ],
  [
    'hostile',
    'a frame in the text',
    ['## When they come', '<iframe src="https://example.org"></iframe>'],
    'MdxBodyInvalid',
  ],
  [
    'hostile',
    'an export from the text',
    ['## When they come', 'export const x = process.exit()'],
    'MdxBodyInvalid',
  ],
]

/** Files with a body: front matter, then a text with marks in it. */
export const BROKEN_TEXT_FILES: readonly BrokenFile[] = [
  ...breakByEdits('intervention', INTERVENTION),
  ...breakByEdits('article', ARTICLE),
  breakFile(
    'intervention',
    { failure: 'duplicate', name: 'the same form in a second file', expected: 'DuplicateId' },
    getSoundText('intervention'),
    { 'content/interventions/walks.mdx': getSoundText('intervention') },
  ),
  breakFile(
    'article',
    { failure: 'duplicate', name: 'a place that another article has', expected: 'DuplicateId' },
    getSoundText('article'),
    { 'content/articles/by-day.mdx': getSoundText('article') },
  ),
]
