import { findPart } from '../find-part.ts'
import type { LongListParts } from './long-list.ts'

/** What `ListFoot.astro` puts below a long list. */
export const findFoot = (): LongListParts => ({
  more: findPart<HTMLButtonElement>('.list-more'),
  pages: findPart<HTMLElement>('.list-pages'),
  lost: findPart<HTMLElement>('.list-lost'),
})
