import type { APIRoute } from 'astro'
import { getExplorerDetails } from './_explorer-data.ts'

/** What the explorer's panel says of each form, fetched when a reader first chooses one. */
export const GET: APIRoute = async () => Response.json(await getExplorerDetails())
