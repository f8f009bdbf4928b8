import type { z } from 'astro/zod'
import type { ProblemName } from './problems.ts'

/** What is asked of a file, and what its messages say. */
export interface RecordKind<Value = unknown> {
  readonly schema: z.ZodType<Value>
  /** Name of a problem with its shape. */
  readonly problem: ProblemName
  /** Where an editor sees how such a file is written, as the end of a sentence. */
  readonly manual: string
  /** True where the site cannot be built without the file. */
  readonly isNeeded?: boolean
}
