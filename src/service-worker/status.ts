import { isPage, type Plan } from './plan.ts'
import { listStored, readProblem, type Problem, type StoreRoom } from './stores.ts'

/** What is stored of this build, for the reader to see. */
export interface Status {
  readonly version: string
  readonly pages: { readonly stored: number; readonly total: number }
  readonly bytes: { readonly stored: number; readonly total: number }
  readonly isSearchStored: boolean
  readonly problem?: Problem
}

export async function readStatus(room: StoreRoom, plan: Plan): Promise<Status> {
  const stored = await listStored(room, plan.version)
  const pages = plan.files.filter(([address]) => isPage(address))
  const search = plan.files.filter(([address]) => address.startsWith('pagefind/'))
  const isStored = ([address]: Plan['files'][number]): boolean => stored.has(address)
  const sum = (files: Plan['files']): number => files.reduce((all, [, , bytes]) => all + bytes, 0)
  const problem = await readProblem(room)
  return {
    version: plan.version,
    pages: { stored: pages.filter(isStored).length, total: pages.length },
    bytes: { stored: sum(plan.files.filter(isStored)), total: sum(plan.files) },
    isSearchStored: search.every(isStored),
    ...(problem !== undefined && { problem }),
  }
}
