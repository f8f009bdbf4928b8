import type { Plan } from './plan.ts'
import { startWorker } from './worker.ts'
import type { WorkerScope } from './worker-scope.ts'

// The build writes the plan before this code.
declare const PLAN: Plan

startWorker(self as unknown as WorkerScope, PLAN)
