/**
 * Address of a page of this site under the base path it was built for.
 *
 * @param path from the root, with a leading slash: `/studies/`
 */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`
}
