import { describe, expect, it } from 'vitest'
import {
  changeLine,
  EMPTY_VISIT,
  findSection,
  isTooLong,
  LONGEST_LINE,
  MOST_LINES,
  parseVisit,
  toggleMark,
} from '../../../../src/islands/doctor-visit/visit.ts'
import type { Visit, VisitLine } from '../../../../src/islands/doctor-visit/visit.ts'

const known = new Set(['form:walking', 'medicine:tablets', 'test:blood', 'claim:cure'])
const wordsOf = ({ mark, text }: VisitLine) => text ?? mark ?? ''

describe('the list for an appointment', () => {
  it('reads back what it wrote', () => {
    const visit: Visit = {
      about: 'At night.',
      lines: [
        { mark: 'form:walking', tried: 'helped' },
        { section: 'questions', text: 'Why?' },
      ],
    }
    expect(parseVisit(JSON.parse(JSON.stringify(visit)), known)).toEqual(visit)
  })

  it('takes whatever stands in the store for what it is worth, and no more', () => {
    for (const stored of [
      undefined,
      null,
      7,
      'x',
      [],
      {},
      { lines: 'no' },
      { about: 3, lines: 4 },
    ]) {
      expect(parseVisit(stored, known)).toEqual(EMPTY_VISIT)
    }
    const hostile = {
      about: 'a'.repeat(100_000),
      lines: [
        null,
        7,
        { mark: 'form:gone' },
        { mark: 'form:walking', tried: 'toString', text: 9 },
        { mark: 'form:walking' },
        { mark: 'test:blood', text: 'b'.repeat(100_000) },
        { section: 'nowhere', text: 'lost' },
        ...Array.from({ length: 500 }, () => ({ section: 'tests', text: '<b>x</b>' })),
      ],
    }
    const { about, lines } = parseVisit(hostile, known)
    expect(about.length).toBeLessThanOrEqual(1000)
    expect(lines).toHaveLength(MOST_LINES)
    expect(lines[0]).toEqual({ mark: 'form:walking' })
    expect(lines[1]?.text).toHaveLength(LONGEST_LINE)
  })

  it('puts a mark on the list, and takes it off with what was written to it', () => {
    const on = toggleMark(EMPTY_VISIT, 'form:walking')
    const edited = changeLine(on, 0, { text: 'My words', tried: 'no-help' })
    expect(edited.lines).toEqual([{ mark: 'form:walking', text: 'My words', tried: 'no-help' }])
    expect(toggleMark(edited, 'form:walking')).toEqual(EMPTY_VISIT)
  })

  it('stops at a full list', () => {
    const full: Visit = {
      about: '',
      lines: Array.from({ length: MOST_LINES }, () => ({ section: 'tests', text: '' })),
    }
    expect(toggleMark(full, 'form:walking')).toBe(full)
  })

  it('knows where each kind of line stands', () => {
    const sections = [...known].map((mark) => findSection({ mark }))
    expect(sections).toEqual(['treatments', 'medicines', 'tests', 'questions'])
    expect(findSection({ section: 'medicines', text: '' })).toBe('medicines')
  })

  it('says when the page is full, by lines and by letters', () => {
    const withLines = (count: number, text: string): Visit => ({
      about: '',
      lines: Array.from({ length: count }, () => ({ section: 'questions', text })),
    })
    expect(isTooLong(withLines(8, 'Short.'), wordsOf)).toBe(false)
    expect(isTooLong(withLines(30, 'Short.'), wordsOf)).toBe(true)
    expect(isTooLong(withLines(8, 'Long. '.repeat(60)), wordsOf)).toBe(true)
  })
})
