const LONGEST_NAME = 70

/** Saves a file under the name of the page and its title; tells under which. */
export function saveFile(
  file: Blob,
  { title, ending }: { readonly title: string; readonly ending: string },
): string {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${nameFile(title)}.${ending}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return `Saved as ${link.download}`
}

/** The page and the title as the name of a file, in letters that every disk takes. */
function nameFile(title: string): string {
  const page = location.pathname.split('/').findLast((part) => part !== '' && !part.includes('.'))
  const name = `${page ?? 'home'} ${title}`
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME).replace(/-[^-]*$/, '') : name
}
