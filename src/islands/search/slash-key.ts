const KEY = 'legwork-slash'

/** True unless the reader switched off that "/" leads to the search: who speaks to a device may say it in passing. */
export function isSlashOn(): boolean {
  try {
    return localStorage[KEY] !== 'off'
  } catch {
    return true
  }
}

/** Keeps the choice; false where the browser keeps nothing. */
export function keepSlash(isOn: boolean): boolean {
  try {
    if (isOn) localStorage.removeItem(KEY)
    else localStorage[KEY] = 'off'
    return true
  } catch {
    return false
  }
}
