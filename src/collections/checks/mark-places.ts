import type { ContentFile } from '../content-files.ts'
import { countLines, shorten } from '../place.ts'
import { listMdxTags } from '../reading/mdx-tags.ts'
import type { MdxTag } from '../reading/mdx-tags.ts'
import type { Mark } from '../schemas/marks.ts'

/** A mark of a body that names something by its `id`. */
export interface MarkPlace {
  readonly line: number
  /** Empty where the mark has none, or one that is no text in double quotes. */
  readonly id: string
  readonly attributes: MdxTag['attributes']
  readonly source: string
}

/** Where a mark opens or stands in a body; not in what editors remark or show as code. */
export function listMarks({ body }: ContentFile<unknown>, mark: Mark): readonly MarkPlace[] {
  if (body === undefined) return []
  const lineAt = countLines(body.text)
  return listMdxTags(body.text).flatMap((tag) => {
    if ('slip' in tag || tag.name !== mark || tag.kind === 'closes') return []
    return [
      {
        line: body.firstLine + lineAt(tag.start) - 1,
        attributes: tag.attributes,
        id: /^"([^"]*)"$/.exec(tag.attributes['id'] ?? '')?.[1] ?? '',
        source: shorten(body.text.slice(tag.start, tag.end)),
      },
    ]
  })
}
