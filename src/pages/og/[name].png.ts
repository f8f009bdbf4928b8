import type { APIRoute } from 'astro'
import { getLibrary, getRatedForms } from '../../collections/queries.ts'
import { toPng } from './_frame.ts'
import { drawMatrixPicture } from './_matrix-picture.ts'
import { drawFormPicture } from './_pictures.ts'

export async function getStaticPaths() {
  const { forms } = await getLibrary()
  return ['home', ...forms.keys()].map((name) => ({ params: { name } }))
}

/** The pictures that stand with links to this site elsewhere. */
export const GET: APIRoute = async ({ params }) => {
  const library = await getLibrary()
  const { primaryOutcome: outcome, defaultPopulation: population } = library.site
  const withReferences = params['name'] !== 'home'
  const forms = getRatedForms(library, { outcome, population, withReferences })
  const form = forms.find(({ id }) => id === params['name'])
  return new Response(
    await toPng(form ? drawFormPicture(library, form) : drawMatrixPicture(library, forms)),
    { headers: { 'content-type': 'image/png' } },
  )
}
