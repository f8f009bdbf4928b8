import { findListParts } from '../../../src/islands/claims/find-parts.ts'
import { startLongClaimList } from '../../../src/islands/claims/long-claim-list.ts'
import { findPart } from '../../../src/islands/find-part.ts'
import { findFoot } from '../../../src/islands/long-list/find-foot.ts'

startLongClaimList(findListParts(), findFoot(), findPart<HTMLElement>('[data-rest]').dataset)
