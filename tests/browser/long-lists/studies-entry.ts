import { findFoot } from '../../../src/islands/long-list/find-foot.ts'
import { findListParts } from '../../../src/islands/studies/find-parts.ts'
import { startLongStudyList } from '../../../src/islands/studies/long-study-list.ts'

startLongStudyList(findListParts(), findFoot())
