import { checkArms } from './arms.ts'
import type { Check } from './check.ts'
import { checkChangeNumbers } from './change-numbers.ts'
import { checkCiteIds } from './cite-ids.ts'
import { checkCountedRows } from './counted-rows.ts'
import { checkContradictions } from './contradictions.ts'
import { checkDefaultPopulation } from './default-population.ts'
import { checkDirections } from './directions.ts'
import { checkDuplicateIdentifiers } from './duplicate-identifier.ts'
import { checkFiguresAreCited } from './figure-without-cite.ts'
import { checkImpossibleValues } from './impossible-value.ts'
import { checkLaboratoryLimits } from './laboratory-limits.ts'
import { checkLaboratoryRules } from './laboratory-rules.ts'
import { checkListedTwice } from './listed-twice.ts'
import { checkMarkReferences } from './mark-references.ts'
import { checkMdxBodies } from './mdx-body.ts'
import { checkOutcomeScales } from './outcome-scales.ts'
import { checkPrimaryRows } from './primary-row.ts'
import { checkRatedYears } from './rated-year.ts'
import { checkReadingGrades } from './reading-grade.ts'
import { checkSiteLinks } from './site-links.ts'
import { checkTakenAddresses } from './taken-addresses.ts'
import { checkTermIds } from './term-ids.ts'
import { checkUnknownIds } from './unknown-id.ts'

/** What is looked at across files, once each file has its shape. */
export const CONTENT_CHECKS: readonly Check[] = [
  checkUnknownIds,
  checkArms,
  checkPrimaryRows,
  checkCountedRows,
  checkDuplicateIdentifiers,
  checkListedTwice,
  checkImpossibleValues,
  checkOutcomeScales,
  checkDirections,
  checkContradictions,
  checkMdxBodies,
  checkMarkReferences,
  checkFiguresAreCited,
  checkCiteIds,
  checkTermIds,
  checkDefaultPopulation,
  checkLaboratoryRules,
  checkLaboratoryLimits,
  checkRatedYears,
  checkChangeNumbers,
  checkReadingGrades,
  checkSiteLinks,
  checkTakenAddresses,
]
