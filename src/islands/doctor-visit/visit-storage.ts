/** Where the list is kept: on this device, under one name. */
export const VISIT_KEY = 'legwork-visit'

/** What is kept, as it is; undefined where nothing is, or where the browser keeps nothing. */
export function readStored(): unknown {
  try {
    return JSON.parse(localStorage.getItem(VISIT_KEY) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a list; null takes it away. False where the browser keeps nothing, or no more. */
export function writeStored(value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(VISIT_KEY)
    else localStorage.setItem(VISIT_KEY, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
