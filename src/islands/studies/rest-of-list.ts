import { formatCount } from '../../format/numbers.ts'
import { fetchListed, leadTo } from '../long-list/other-pages.ts'
import { foldText } from './rows.ts'
import type { StudyRow } from './study-row.ts'
import type { RowEntry } from './study-table.ts'

/**
 * The rows of the other pages.
 *
 * @param pattern a row of this page, whose cells the others have as well
 * @throws {Error} where they cannot be fetched
 */
export async function fetchRest(
  address: string,
  pattern: HTMLTableRowElement,
): Promise<readonly RowEntry[]> {
  const studies = await fetchListed<StudyRow>(address)
  return studies.map((study) => toEntry(study, pattern))
}

/** Rows are drawn and words folded when they are first asked for: of thousands a reader sees few. */
function toEntry(study: StudyRow, pattern: HTMLTableRowElement): RowEntry {
  let row: HTMLTableRowElement | undefined
  let text: string | undefined
  return {
    name: study.label,
    get text() {
      text ??= foldText(listWords(study).join(' '))
      return text
    },
    get row() {
      row ??= drawRow(study, pattern)
      return row
    },
    tags: {
      kind: study.kinds,
      who: [study.who],
      about: study.about,
      rated: [study.isRated ? 'yes' : ''],
    },
    year: study.year,
    people: study.people,
    bias: study.biasRank,
  }
}

function listWords(study: StudyRow): (string | number)[] {
  const { label, year = '', finding, kind, people, population, riskOfBias, more } = study
  const count = people === undefined ? '' : `${formatCount(people)} people`
  return [label, year, finding, kind, count, population, `risk of bias ${riskOfBias}`, more]
}

function drawRow(study: StudyRow, pattern: HTMLTableRowElement): HTMLTableRowElement {
  const row = pattern.cloneNode(true) as HTMLTableRowElement
  for (const name of row.getAttributeNames()) {
    if (name.startsWith('data-')) row.removeAttribute(name)
  }
  leadTo(row.querySelector('a'), study.id, study.label)
  const { year = '', finding, kind, people, population, riskOfBias } = study
  const cells: readonly (readonly (string | Node)[])[] = [
    [String(year)],
    [finding],
    [kind],
    people === undefined ? [] : [formatCount(people), drawUnit(' people')],
    [population],
    riskOfBias === '' ? [] : [drawUnit('risk of bias '), riskOfBias],
  ]
  cells.forEach((contents, index) => row.cells[index + 1]?.replaceChildren(...contents))
  return row
}

/** A word that stands beside a value where the heads of the columns do not. */
function drawUnit(words: string): HTMLElement {
  const unit = document.createElement('span')
  unit.className = 'studies__unit'
  unit.textContent = words
  return unit
}
