import { describe, expect, it } from 'vitest'
import type { Picture } from '../../../../src/islands/take/picture.ts'
import { writeSvg } from '../../../../src/islands/take/write-svg.ts'

const PICTURE: Picture = {
  title: 'Better by "3" points & more',
  width: 100,
  height: 50,
  ground: 'rgb(250, 246, 239)',
  shapes: [
    {
      kind: 'text',
      text: 'p < 0.05',
      x: 90.12345,
      y: 20,
      anchor: 'end',
      font: { style: 'italic', weight: '600', size: 13, family: '"A Face", serif' },
      fill: 'rgb(33, 28, 21)',
      opacity: 1,
    },
    {
      kind: 'path',
      path: 'M0 0L10 0',
      matrix: [1, 0, 0, 1, 5, 6],
      stroke: 'red',
      strokeWidth: 1.25,
      dashes: '5px, 4px',
      opacity: 0.5,
    },
  ],
}

describe('a picture as an SVG file', () => {
  const svg = writeSvg(PICTURE)

  it('has its size, its ground, and its title for those who hear it', () => {
    expect(svg).toContain('width="100" height="50" viewBox="0 0 100 50" role="img"')
    expect(svg).toContain('<title>Better by &quot;3&quot; points &amp; more</title>')
    expect(svg).toContain('<rect width="100%" height="100%" fill="rgb(250, 246, 239)"/>')
  })

  it('keeps words as words, in their face, at the end that they are aligned to', () => {
    expect(svg).toContain(
      '<text x="90.123" y="20" font-family="&quot;A Face&quot;, serif" font-size="13" font-weight="600" font-style="italic" text-anchor="end" fill="rgb(33, 28, 21)">p &lt; 0.05</text>',
    )
  })

  it('draws lines as wide as the page does, without an inside', () => {
    expect(svg).toContain(
      '<path d="M0 0L10 0" transform="matrix(1 0 0 1 5 6)" fill="none" stroke="red" stroke-width="1.25" vector-effect="non-scaling-stroke" stroke-dasharray="5px, 4px" opacity="0.5"/>',
    )
  })
})
