/** Puts a text on the clipboard; false where the browser has none, or does not let the page write there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Only pages of a secure address have it.
    const { clipboard } = navigator as Partial<Navigator>
    if (!clipboard) return false
    await clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
