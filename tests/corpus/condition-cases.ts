import { breakByEdits, breakFile } from './broken-file.ts'
import type { BrokenFile, Row } from './broken-file.ts'
import { getSoundText } from './sound.ts'

const GUIDELINE: readonly Row[] = [
  ['type', 'a year in quotes', ['year: 2021', "year: '2021'"], 'ContentFileInvalid'],
  [
    'type',
    'one form where a list belongs',
    ['forms: [walking]', 'forms: walking'],
    'ContentFileInvalid',
  ],
  ['range', 'a year before all guidelines', ['year: 2021', 'year: 21'], 'ContentFileInvalid'],
  ['range', 'a direction that is none', ['direction: for', 'direction: pro'], 'ContentFileInvalid'],
  ['unknown id', 'a form that nobody has', ['forms: [walking]', 'forms: [walks]'], 'UnknownId'],
  ['unknown id', 'people that nobody has', ['group: adults', 'group: adult'], 'UnknownId'],
  [
    'unknown id',
    'a treatment that nobody has',
    ['group: adults', 'group: adults\n    treatments: [pills]'],
    'UnknownId',
  ],
  [
    'contradiction',
    'a form of another intervention',
    ['    interventions: [walking]', '    interventions: []'],
    'FormWithoutIntervention',
  ],
  [
    'duplicate',
    'a form named twice',
    ['forms: [walking]', 'forms: [walking, walking]'],
    'DuplicateId',
  ],
  [
    'hostile',
    'an address that runs a script',
    ['title: Guideline', 'title: Guideline\n  address: javascript:alert()'],
    'ContentFileInvalid',
  ],
  [
    'hostile',
    'a DOI with a mark in it, which pages print as text',
    ['title: Guideline', `title: Guideline\n  doi: '10.1000/"><script>'`],
    'ContentFileInvalid',
  ],
]

const CLAIM: readonly Row[] = [
  [
    'type',
    'a word where true belongs',
    ['in_article: true', 'in_article: partly'],
    'ContentFileInvalid',
  ],
  [
    'type',
    'one study where a list belongs',
    ['studies: [smith-2020-walking]', 'studies: smith-2020-walking'],
    'ContentFileInvalid',
  ],
  [
    'range',
    'a verdict that is none',
    ['verdict: overstated', 'verdict: exaggerated'],
    'ContentFileInvalid',
  ],
  ['unknown id', 'a subject that nobody has', ['subject: walks', 'subject: walk'], 'UnknownId'],
  [
    'unknown id',
    'an intervention that nobody has',
    ['interventions: [walking]', 'interventions: [sleep]'],
    'UnknownId',
  ],
  [
    'contradiction',
    'supported by nothing',
    [
      ['verdict: overstated', 'verdict: supported'],
      ['studies: [smith-2020-walking]', 'studies: []'],
      ['guidelines: [headache-society-2021]', 'guidelines: []'],
    ],
    'ClaimWithoutSource',
  ],
  [
    'duplicate',
    'a study named twice',
    ['studies: [smith-2020-walking]', 'studies: [smith-2020-walking, smith-2020-walking]'],
    'DuplicateId',
  ],
]

const MEDICINE: readonly Row[] = [
  ['type', 'names as a text', ['    us: []', '    us: Aspro'], 'ContentFileInvalid'],
  [
    'type',
    'a verdict in words where true belongs',
    ['names_checked: false', 'names_checked: not yet'],
    'ContentFileInvalid',
  ],
  [
    'range',
    'a direction that is none',
    ['direction: may-worsen', 'direction: worsens'],
    'ContentFileInvalid',
  ],
  [
    'range',
    'a certainty that is none',
    ['certainty: low', 'certainty: lowish'],
    'ContentFileInvalid',
  ],
  ['unknown id', 'a study that nobody has', ['studies: []', 'studies: [jones-1999]'], 'UnknownId'],
  [
    'contradiction',
    'certain, and without a source',
    ['certainty: low', 'certainty: high'],
    'MedicineWithoutSource',
  ],
  [
    'duplicate',
    'a name listed twice',
    ['names_checked:', '  - {generic: Aspirin, us: [], uk: []}\nnames_checked:'],
    'DuplicateId',
  ],
]

const GLOSSARY: readonly Row[] = [
  ['type', 'a term that is a number', ['term: diary', 'term: 7'], 'YamlTrap'],
  [
    'type',
    'one alias where a list belongs',
    ['term: diary', 'term: diary\naliases: log'],
    'ContentFileInvalid',
  ],
  [
    'range',
    'a list of nothing but blanks',
    ['term: diary', "term: diary\naliases: [' ']"],
    'ContentFileInvalid',
  ],
  [
    'unknown id',
    'an entry that nobody has',
    ['term: diary', 'term: diary\nsee: [log]'],
    'UnknownId',
  ],
  [
    'contradiction',
    'an entry that points at itself',
    ['term: diary', 'term: diary\nsee: [diary]'],
    'DuplicateId',
  ],
  [
    'duplicate',
    'an alias that is the term',
    ['term: diary', 'term: diary\naliases: [Diary]'],
    'DuplicateId',
  ],
]

const CHANGE: readonly Row[] = [
  ['type', 'a number in words', ['number: 1', 'number: one'], 'ContentFileInvalid'],
  ['type', 'a day without quotes', ["date: '2026-01-01'", 'date: 2026-01-01'], 'YamlTrap'],
  ['range', 'a number below one', ['number: 1', 'number: 0'], 'ContentFileInvalid'],
  ['range', 'a number too high', ['number: 1', 'number: 3'], 'ChangeNumberMissing'],
  [
    'range',
    'a day that no calendar has',
    ["date: '2026-01-01'", "date: '2026-02-29'"],
    'ContentFileInvalid',
  ],
  ['unknown id', 'a form that nobody has', ['form: walking', 'form: walks'], 'UnknownId'],
  [
    'unknown id',
    'people that nobody has',
    ['form: walking', 'form: walking\n    population: men'],
    'UnknownId',
  ],
  [
    'unknown id',
    'an outcome that nobody has',
    ['form: walking', 'form: walking\n    outcome: attack'],
    'UnknownId',
  ],
  [
    'contradiction',
    'a rating that moved from where it is',
    ['to: low, helped', 'to: very low, helped'],
    'ChangeOfNothing',
  ],
  [
    'duplicate',
    'a study named twice',
    ['studies: [smith-2020-walking]', 'studies: [smith-2020-walking, smith-2020-walking]'],
    'DuplicateId',
  ],
]

const SITE: readonly Row[] = [
  ['type', 'aliases as a text', ['aliases: []', 'aliases: none'], 'ContentFileInvalid'],
  [
    'type',
    'a word where true belongs',
    ['is_default: true', 'is_default: indeed'],
    'ContentFileInvalid',
  ],
  ['range', 'a path without its slashes', ['path: /\n', 'path: studies\n'], 'ContentFileInvalid'],
  [
    'range',
    'one word that means the same as nothing',
    ['same_words: []', 'same_words: [[leg]]'],
    'ContentFileInvalid',
  ],
  [
    'unknown id',
    'an outcome that nobody has',
    ['primary_outcome: attacks', 'primary_outcome: attack'],
    'UnknownId',
  ],
  [
    'unknown id',
    'people that nobody has',
    ['default_population: adults', 'default_population: adult'],
    'UnknownId',
  ],
  [
    'contradiction',
    'two populations that are the default',
    ['is_default: false', 'is_default: true'],
    'ContentFileInvalid',
  ],
  [
    'contradiction',
    'no population that is the default',
    ['is_default: true', 'is_default: false'],
    'ContentFileInvalid',
  ],
  ['duplicate', 'a population listed twice', ['id: pregnancy', 'id: adults'], 'DuplicateId'],
  [
    'duplicate',
    'articles where the studies stand',
    ['path: migraine', 'path: studies'],
    'DuplicateId',
  ],
  [
    'duplicate',
    'a section under the name of one that stands there',
    ['id: who\n', 'id: access\n'],
    'DuplicateId',
  ],
  [
    'duplicate',
    'a subject of claims listed twice',
    ['claim_subjects:\n', 'claim_subjects:\n  - {id: walks, name: On foot}\n'],
    'DuplicateId',
  ],
  [
    'duplicate',
    'a section listed twice',
    ['about:\n', 'about:\n  - {id: who, heading: Who, paragraphs: [We.]}\n'],
    'DuplicateId',
  ],
  [
    'duplicate',
    'a link listed twice',
    ['more_pages: []', 'more_pages: [{label: Again, path: /}]'],
    'DuplicateId',
  ],
  [
    'unknown id',
    'a link to a heading that does not stand on its page',
    ['more_pages: []', 'more_pages: [{label: Access, path: /about/#acess}]'],
    'UnknownId',
  ],
  [
    'hostile',
    'a link that leaves the site',
    ['path: /\n', 'path: //example.org/\n'],
    'ContentFileInvalid',
  ],
  ['hostile', 'a path that climbs', ['path: migraine', 'path: ../../etc'], 'ContentFileInvalid'],
]

/** Records of what is said, what things are called and what the site is. */
export const BROKEN_CONDITION_FILES: readonly BrokenFile[] = [
  ...breakByEdits('guideline', GUIDELINE),
  ...breakByEdits('claim', CLAIM),
  ...breakByEdits('medicine', MEDICINE),
  ...breakByEdits('glossary', GLOSSARY),
  ...breakByEdits('change', CHANGE),
  ...breakByEdits('site', SITE),
  breakFile(
    'glossary',
    { failure: 'duplicate', name: 'a term that another file explains', expected: 'DuplicateId' },
    getSoundText('glossary'),
    { 'content/glossary/log.yaml': 'term: Diary\nmeaning: The same.\n' },
  ),
  breakFile(
    'change',
    { failure: 'duplicate', name: 'a number that stands twice', expected: 'DuplicateId' },
    getSoundText('change'),
    { 'content/changes/second.yaml': getSoundText('change') },
  ),
  breakFile(
    'claim',
    { failure: 'hostile', name: 'a file of another kind beside it', expected: 'FileNameInvalid' },
    getSoundText('claim'),
    { 'content/claims/walking.php': '<?php' },
  ),
]
