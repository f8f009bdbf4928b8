/**
 * What stands on the other pages of a list, from where the build put it.
 *
 * @throws {Error} where it cannot be fetched
 */
export async function fetchListed<Listed>(address: string): Promise<readonly Listed[]> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`)
  return (await response.json()) as readonly Listed[]
}

/** Leads a copied link to another record of the same kind. */
export function leadTo(link: Element | null, id: string, text: string): void {
  if (!link) return
  link.textContent = text
  const address = link.getAttribute('href') ?? ''
  link.setAttribute('href', address.replace(/[^/]+(?=\/(index\.html)?$)/, id))
}
