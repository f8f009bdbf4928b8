import { checkArms } from './arms.ts'
import type { Check } from './check.ts'
import { checkChangeNumbers } from './change-numbers.ts'
import { checkCiteIds } from './cite-ids.ts'
import { checkDefaultPopulation } from './default-population.ts'
import { checkDuplicateIdentifiers } from './duplicate-identifier.ts'
import { checkFiguresAreCited } from './figure-without-cite.ts'
import { checkForeignMarkup } from './foreign-markup.ts'
import { checkImpossibleValues } from './impossible-value.ts'
import { checkPrimaryRows } from './primary-row.ts'
import { checkRatedYears } from './rated-year.ts'
import { checkReadingGrades } from './reading-grade.ts'
import { checkTermIds } from './term-ids.ts'
import { checkUnknownIds } from './unknown-id.ts'

/** What is looked at across files, once each file has its shape. */
export const CONTENT_CHECKS: readonly Check[] = [
  checkUnknownIds,
  checkArms,
  checkPrimaryRows,
  checkDuplicateIdentifiers,
  checkImpossibleValues,
  checkFiguresAreCited,
  checkCiteIds,
  checkForeignMarkup,
  checkTermIds,
  checkDefaultPopulation,
  checkRatedYears,
  checkChangeNumbers,
  checkReadingGrades,
]
