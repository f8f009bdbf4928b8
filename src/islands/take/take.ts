import { copyHeadingLink } from './heading-link.ts'
import { toggleTakePanel } from './take-panel.ts'

/** Answers the press of a button "Take along", or of a heading, whose link is copied as the page jumps to it. */
export function answerPress(pressed: HTMLElement): void {
  pressed.removeAttribute('aria-busy')
  if (pressed instanceof HTMLAnchorElement) copyHeadingLink(pressed)
  else if (pressed instanceof HTMLButtonElement) toggleTakePanel(pressed)
}
