/** A part of the page that its script cannot do without. */
export function findPart<Part extends Element>(selector: string): Part {
  const part = document.querySelector<Part>(selector)
  if (!part) throw new RangeError(`No ${selector}`)
  return part
}
