import type { APIRoute } from 'astro'
import { getComparedForms } from './_compared-forms.ts'

/** What the page of comparisons says of each form, fetched when a reader has chosen two. */
export const GET: APIRoute = async () => Response.json(await getComparedForms())
