import { writeFont } from './font.ts'
import type { Picture } from './picture.ts'
import type { Shape } from './shape.ts'

const SCALE = 2

/**
 * A picture as PNG, two pixels for each of the page, so that it prints well.
 * @throws {Error} where the browser cannot paint that much
 */
export async function paintPng({ width, height, ground, shapes }: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser paints nothing.')
  context.scale(SCALE, SCALE)
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  for (const shape of shapes) paintShape(context, shape)
  const file = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/png')
  })
  if (!file) throw new Error('The picture is too large for this browser.')
  return file
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape): void {
  context.globalAlpha = shape.opacity
  if (shape.kind === 'text') {
    context.font = writeFont(shape.font)
    context.fillStyle = shape.fill
    context.textAlign = shape.anchor === 'end' ? 'right' : 'left'
    context.fillText(shape.text, shape.x, shape.y)
    return
  }
  const path = new Path2D()
  path.addPath(new Path2D(shape.path), new DOMMatrix([...shape.matrix]))
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill
    context.fill(path)
  }
  if (shape.stroke !== undefined && shape.strokeWidth > 0) {
    context.strokeStyle = shape.stroke
    context.lineWidth = shape.strokeWidth
    context.setLineDash(shape.dashes.match(/[\d.]+/g)?.map(Number) ?? [])
    context.stroke(path)
  }
}
