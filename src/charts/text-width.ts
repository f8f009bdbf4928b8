/**
 * Advance widths of U+0020 to U+007E in Atkinson Hyperlegible Next, weight 400, in thousandths of
 * the font size, as the font file states them.
 * @see npm package @fontsource-variable/atkinson-hyperlegible-next 5.3.0, from which the site's face was cut
 */
const ADVANCES = [
  280, 286, 301, 651, 592, 919, 731, 160, 299, 299, 485, 606, 210, 362, 210, 387, 648, 407, 548,
  576, 614, 588, 598, 510, 615, 595, 210, 210, 553, 628, 553, 480, 778, 626, 613, 645, 669, 569,
  552, 694, 694, 392, 512, 631, 541, 824, 693, 714, 592, 724, 614, 592, 558, 690, 593, 856, 623,
  575, 607, 317, 387, 344, 552, 372, 243, 525, 566, 485, 564, 538, 314, 558, 550, 252, 245, 492,
  262, 845, 550, 548, 566, 574, 349, 471, 326, 540, 461, 684, 481, 449, 460, 344, 237, 344, 555,
] as const

/** Stands for every character outside the table: the widest lower-case letters come close to it. */
const OTHER_ADVANCE = 680

/** Pairs such as "Vi" are kerned apart by up to this share; a label is never measured too short. */
const KERNING_RESERVE = 1.03

/**
 * Width of one line in the sans face, in px, never less than the browser draws.
 * Empty text is 0 wide.
 */
export function measureText(text: string, { fontSize }: { readonly fontSize: number }): number {
  let thousandths = 0
  for (const character of text) {
    thousandths += ADVANCES[(character.codePointAt(0) ?? 0) - 32] ?? OTHER_ADVANCE
  }
  return (thousandths / 1000) * fontSize * KERNING_RESERVE
}

/**
 * The lines of a label in a box of `width` px, broken at spaces and, only where a single word is
 * wider than the box, within the word. At least one line; no line is wider than the box.
 */
export function wrapLabel(
  label: string,
  { fontSize, width }: { readonly fontSize: number; readonly width: number },
): readonly string[] {
  const fits = (text: string) => measureText(text, { fontSize }) <= width
  const lines: string[] = []
  let line = ''
  for (const word of label.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const character of word) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line)
        line = ''
      }
      line += character
    }
  }
  return [...lines, line]
}

/** Width of the widest word of a label, in px: the narrowest box that breaks no word. */
export function measureLongestWord(
  label: string,
  { fontSize }: { readonly fontSize: number },
): number {
  return Math.max(...label.split(' ').map((word) => measureText(word, { fontSize })))
}
