import { readdirSync, readFileSync } from 'node:fs'

/** What a program and all that it started took. */
export interface ProcessCost {
  /** Largest memory of all of them at one time, as far as a look every 200 ms sees it; undefined where /proc is not there. */
  readonly peakBytes: number | undefined
  /** Time that they worked on processors, which a busy machine does not stretch. */
  readonly cpuSeconds: number | undefined
}

interface Entry {
  readonly parent: number
  readonly ticks: number
  readonly bytes: number
}

const LOOK_EVERY_MS = 200
const TICKS_PER_SECOND = 100
const PAGE_BYTES = 4096

/** Watches a process until `stop` is called. Elsewhere than on Linux it sees nothing. */
export function watchProcess(pid: number): { readonly stop: () => ProcessCost } {
  let peak = 0
  // A process that has ended is not seen any more, so that the most that each had worked is kept.
  const ticks = new Map<number, number>()
  const look = () => {
    const family = listFamily(pid, readProcesses())
    for (const [id, entry] of family) ticks.set(id, Math.max(ticks.get(id) ?? 0, entry.ticks))
    peak = Math.max(
      peak,
      [...family.values()].reduce((sum, { bytes }) => sum + bytes, 0),
    )
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      const worked = [...ticks.values()].reduce((sum, own) => sum + own, 0)
      return {
        peakBytes: peak === 0 ? undefined : peak,
        cpuSeconds: worked === 0 ? undefined : worked / TICKS_PER_SECOND,
      }
    },
  }
}

function listFamily(pid: number, all: ReadonlyMap<number, Entry>): ReadonlyMap<number, Entry> {
  const family = new Map<number, Entry>()
  const queue = [pid]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const entry = all.get(id)
    if (entry === undefined) continue
    family.set(id, entry)
    for (const [child, { parent }] of all) if (parent === id) queue.push(child)
  }
  return family
}

function readProcesses(): ReadonlyMap<number, Entry> {
  const entries = listProcesses().flatMap((id): (readonly [number, Entry])[] => {
    try {
      const stat = readFileSync(`/proc/${String(id)}/stat`, 'utf8')
      // Fields 4, 14, 15 and 24 of proc(5); the name in field 2 may hold spaces and ends with a parenthesis.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const at = (field: number) => Number(fields[field - 3])
      return [[id, { parent: at(4), ticks: at(14) + at(15), bytes: at(24) * PAGE_BYTES }]]
    } catch {
      // It ended between the two looks.
      return []
    }
  })
  return new Map(entries)
}

function listProcesses(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger)
  } catch {
    return []
  }
}
