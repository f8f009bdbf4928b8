/** Parts of light, red, green and blue, from 0 to 1 and linear in light. */
export type Light = readonly [red: number, green: number, blue: number]

type Matrix = readonly [Light, Light, Light]

/** What an eye, or a printer, makes of light. */
export type Vision = (light: Light) => Light

function see(matrix: Matrix): Vision {
  return (light) => {
    const [red, green, blue] = matrix.map((row) =>
      row.reduce((sum, weight, index) => sum + weight * (light[index] ?? 0), 0),
    )
    return [clamp(red), clamp(green), clamp(blue)]
  }
}

function clamp(part = 0): number {
  return Math.min(1, Math.max(0, part))
}

/**
 * Eyes that lack one kind of cone altogether (severity 1.0), and paper without colour.
 *
 * @see Machado GM, Oliveira MM, Fernandes LAF. A physiologically-based model for simulation of color vision deficiency.
 * IEEE Trans Vis Comput Graph 2009;15:1291-8, doi:10.1109/TVCG.2009.113, matrices of the supplement.
 */
export const VISIONS: Readonly<Record<string, Vision>> = {
  'full colour': (light) => light,
  'shades of grey': (light) => {
    const grey = measureLuminance(light)
    return [grey, grey, grey]
  },
  'no red cones (protanopia)': see([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  'no green cones (deuteranopia)': see([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
  'no blue cones (tritanopia)': see([
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ]),
}

/** Light of a colour such as #8a4b00. */
export function readLight(colour: string): Light {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return [red, green, blue]
}

/** Relative luminance, from 0 (black) to 1 (white), as WCAG 2 defines it. */
export function measureLuminance([red, green, blue]: Light): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
