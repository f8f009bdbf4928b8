/** Does `work` in the frame after the next one, so that the next picture waits for none of it. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work))
}
