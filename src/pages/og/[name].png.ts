import type { APIRoute } from 'astro'
import { getLibrary, getOpeningQuestion, getRatedForms } from '../../collections/queries.ts'
import type { Library } from '../../collections/queries.ts'
import { VERDICT_WORDS } from '../../format/content-words.ts'
import { toPng } from './_frame.ts'
import { drawMatrixPicture } from './_matrix-picture.ts'
import { drawFormPicture } from './_pictures.ts'
import { drawVerdictPicture } from './_verdict-picture.ts'

const VERDICT = 'verdict-'

export async function getStaticPaths() {
  const { forms } = await getLibrary()
  const verdicts = Object.keys(VERDICT_WORDS).map((verdict) => `${VERDICT}${verdict}`)
  return ['home', ...verdicts, ...forms.keys()].map((name) => ({ params: { name } }))
}

/** The pictures that stand with links to this site elsewhere. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await toPng(drawPicture(await getLibrary(), params['name'] ?? '')), {
    headers: { 'content-type': 'image/png' },
  })

function drawPicture(library: Library, name: string): string {
  if (name.startsWith(VERDICT)) return drawVerdictPicture(library, name.slice(VERDICT.length))
  const forms = getRatedForms(library, {
    ...getOpeningQuestion(library),
    withReferences: name !== 'home',
  })
  const form = forms.find(({ id }) => id === name)
  return form ? drawFormPicture(library, form) : drawMatrixPicture(library, forms)
}
