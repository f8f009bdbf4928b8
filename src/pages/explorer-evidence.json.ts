import type { APIRoute } from 'astro'
import { getExplorerEvidence } from './_explorer-evidence.ts'

/** The study data that the explorer rates in the page, fetched when a reader first changes the question. */
export const GET: APIRoute = async () => Response.json(await getExplorerEvidence())
