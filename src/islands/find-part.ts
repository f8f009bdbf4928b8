/** A part of the page, or of a part of it, that a script cannot do without. */
export function findPart<Part extends Element>(
  selector: string,
  root: ParentNode = document,
): Part {
  const part = root.querySelector<Part>(selector)
  if (!part) throw new RangeError(`No ${selector}`)
  return part
}
