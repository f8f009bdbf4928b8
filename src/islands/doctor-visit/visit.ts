/** Parts of the sheet, in its order. */
export const VISIT_SECTIONS = ['tests', 'medicines', 'treatments', 'questions'] as const
export type VisitSection = (typeof VISIT_SECTIONS)[number]

/** How a treatment went, as far as the reader says. */
export const TRIED_WORDS = {
  ask: 'To ask about',
  helped: 'Tried, helped',
  'no-help': 'Tried, no help',
  'given-up': 'Tried, gave it up',
} as const
export type Tried = keyof typeof TRIED_WORDS

/** One line of the sheet: something marked, or the reader's own. */
export interface VisitLine {
  /** Kind and id of what was marked: `form:walking`; left out for a line of the reader's own. */
  readonly mark?: string
  /** Where a line of the reader's own stands; a mark's kind says it. */
  readonly section?: VisitSection
  /** The reader's words; left out: those of what was marked. */
  readonly text?: string
  readonly tried?: Tried
}

export interface Visit {
  /** What troubles the reader, in their words. */
  readonly about: string
  readonly lines: readonly VisitLine[]
}

export const EMPTY_VISIT: Visit = { about: '', lines: [] }

/** More lines than these are no page for an appointment. */
export const MOST_LINES = 40
export const LONGEST_LINE = 400
export const LONGEST_ABOUT = 1000

const SECTION_OF: Readonly<Record<string, VisitSection>> = {
  test: 'tests',
  medicine: 'medicines',
  form: 'treatments',
  claim: 'questions',
  question: 'questions',
}

/** The part of the sheet that a line stands in. */
export function findSection({ mark, section }: VisitLine): VisitSection {
  return section ?? SECTION_OF[mark?.split(':')[0] ?? ''] ?? 'questions'
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isSection = (value: unknown): value is VisitSection =>
  VISIT_SECTIONS.some((section) => section === value)

/** Reads what was kept, whoever wrote it: what it cannot use is left out, and a mark that the site no longer knows too. */
export function parseVisit(
  stored: unknown,
  known: { readonly has: (mark: string) => boolean },
): Visit {
  if (!isRecord(stored)) return EMPTY_VISIT
  const { about, lines } = stored
  const seen = new Set<string>()
  return {
    about: typeof about === 'string' ? about.slice(0, LONGEST_ABOUT) : '',
    lines: (Array.isArray(lines) ? lines : [])
      .flatMap((line: unknown) => parseLine(line) ?? [])
      .filter(({ mark }) => {
        if (mark === undefined) return true
        if (!known.has(mark) || seen.has(mark)) return false
        seen.add(mark)
        return true
      })
      .slice(0, MOST_LINES),
  }
}

function parseLine(line: unknown): VisitLine | undefined {
  if (!isRecord(line)) return undefined
  const { mark, section, text, tried } = line
  const words = typeof text === 'string' ? { text: text.slice(0, LONGEST_LINE) } : {}
  if (typeof mark === 'string') {
    const isTried = typeof tried === 'string' && Object.hasOwn(TRIED_WORDS, tried)
    return { mark, ...words, ...(isTried && { tried: tried as Tried }) }
  }
  return isSection(section) ? { section, text: '', ...words } : undefined
}

/** Marks something, or takes it off with what was written to it. */
export function toggleMark(visit: Visit, mark: string): Visit {
  const rest = visit.lines.filter((line) => line.mark !== mark)
  const isOn = rest.length < visit.lines.length
  if (!isOn && visit.lines.length >= MOST_LINES) return visit
  return { ...visit, lines: isOn ? rest : [...rest, { mark }] }
}

/** Puts other words or another state into one line. */
export function changeLine(visit: Visit, index: number, change: Partial<VisitLine>): Visit {
  return {
    ...visit,
    lines: visit.lines.map((line, place) => (place === index ? { ...line, ...change } : line)),
  }
}

// Measured on the printed sheet, narrowest line and all parts with a blank line for the pen.
const LETTERS_PER_LINE = 80
const LINES_PER_PAGE = 26
/** What the space around a line takes, as a part of a line. */
const SPACE_AROUND = 0.35

/** Whether the sheet is likely to run over one A4 page; in doubt it says so too early. */
export function isTooLong(visit: Visit, wordsOf: (line: VisitLine) => string): boolean {
  const count = (text: string) =>
    text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / LETTERS_PER_LINE)), 0)
  const lines = visit.lines.reduce((sum, line) => sum + count(wordsOf(line)) + SPACE_AROUND, 0)
  return lines + count(visit.about) > LINES_PER_PAGE
}
