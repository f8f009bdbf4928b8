import css from './take.css?inline'

let sheet: CSSStyleSheet | undefined

/** The styles of what a press brings up, which no page needs before it. */
export function adoptTakeStyles(): void {
  if (sheet) return
  sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
