/** Letters that follow one another within this time belong to one name. */
const PAUSE = 700

let written = ''
let writtenAt = 0

/**
 * The next named thing after the current one whose name begins with the letters typed just now;
 * undefined for keys that are no letters. The same letter again goes on to the next such name.
 */
export function findTyped(
  named: readonly { readonly id: string; readonly name: string }[],
  {
    event,
    current,
  }: {
    readonly event: Pick<KeyboardEvent, 'key' | 'timeStamp' | 'ctrlKey' | 'metaKey' | 'altKey'>
    readonly current: string | undefined
  },
): string | undefined {
  const { key, timeStamp } = event
  if (event.ctrlKey || event.metaKey || event.altKey || !/^[\p{L}\p{N}]$/u.test(key))
    return undefined
  const isNew = timeStamp - writtenAt > PAUSE
  const letter = key.toLowerCase()
  written = isNew || written === letter ? letter : written + letter
  writtenAt = timeStamp
  const here = named.findIndex(({ id }) => id === current)
  // One letter goes on from the current name; more letters may still mean it.
  const start = written.length === 1 ? here + 1 : Math.max(here, 0)
  return [...named.slice(start), ...named.slice(0, start)].find(({ name }) =>
    name.toLowerCase().startsWith(written),
  )?.id
}
