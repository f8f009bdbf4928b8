import { HASH_HEADER, StoreFailure } from './download.ts'
import { findAddress, type Plan, type PlannedFile } from './plan.ts'
import { fetchIntoStore, matchStored, type StoreRoom } from './stores.ts'
import { FROM_SERVER, type Visits } from './visits.ts'

export interface Question {
  readonly request: Request
  /** The page that asks, or that a navigation leads to. */
  readonly page: string
  readonly isNavigation: boolean
}

export interface Answerer {
  readonly plan: Plan
  readonly room: StoreRoom
  readonly visits: Visits
  /** The server turned out to hold another build. */
  readonly onOtherBuild: () => void
}

/** The same, with the plan's files by address. */
interface Desk extends Answerer {
  readonly files: ReadonlyMap<string, PlannedFile>
}

/** An address that misses only its closing slash, as hosts lead it on. */
function redirectTo(scope: string, address: string, request: Request): Response {
  return Response.redirect(`${scope}${address}${new URL(request.url).search}`, 302)
}

async function answerFromServer(
  { room, visits }: Desk,
  { request, page }: Question,
): Promise<Response> {
  const response = await room.fetch(request)
  await visits.set(page, FROM_SERVER)
  return response
}

/** Nothing stored, nobody to ask: a page says so and leads on, at the address that was asked for. */
async function answerMissing({ plan, room, visits }: Desk, page: string): Promise<Response> {
  const fallback = await matchStored(room, plan.version, plan.fallback)
  if (!fallback) return Response.error()
  await visits.set(page, plan.version)
  return new Response(fallback.body, { status: 503, headers: fallback.headers })
}

/** A file of this build that is not stored yet, or was cleared away by the browser. */
async function answerUnstored(
  desk: Desk,
  file: PlannedFile,
  question: Question,
): Promise<Response> {
  try {
    return await fetchIntoStore(desk.room, desk.plan, file)
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.kind !== 'changed') throw error
    desk.onOtherBuild()
    // A whole page of the newer build may be shown; a part of it under an older page may not.
    if (question.isNavigation) return answerFromServer(desk, question)
    return Response.error()
  }
}

async function answerPage(desk: Desk, question: Question, address: string): Promise<Response> {
  const { plan, room, visits, files } = desk
  const { request, page } = question
  try {
    const stored = await matchStored(room, plan.version, address)
    const file = files.get(address)
    if (!stored && !file) {
      if (files.has(`${address}/`)) return redirectTo(room.scope, `${address}/`, request)
      return await answerFromServer(desk, question)
    }
    const response = stored ?? (await answerUnstored(desk, file as PlannedFile, question))
    if (response.headers.has(HASH_HEADER)) await visits.set(page, plan.version)
    return response
  } catch {
    return answerMissing(desk, page)
  }
}

async function answerPart(desk: Desk, question: Question, address: string): Promise<Response> {
  const { plan, room, visits, files } = desk
  const version = (await visits.get(question.page)) ?? plan.version
  if (version === FROM_SERVER) return room.fetch(question.request)
  const stored = await matchStored(room, version, address)
  if (stored) return stored
  // The server no longer has an older build, so what is not stored of it is nowhere.
  if (version !== plan.version) return Response.error()
  const file = files.get(address)
  return file ? answerUnstored(desk, file, question) : room.fetch(question.request)
}

/**
 * Answers requests of one build from its store, else from the server, and never mixes the two for one page. Undefined
 * where the request is not the site's own business.
 */
export function createAnswerer(
  options: Answerer,
): (question: Question) => Promise<Response> | undefined {
  const files = new Map(options.plan.files.map((file) => [file[0], file]))
  const desk: Desk = { ...options, files }
  return (question) => {
    const { request, isNavigation } = question
    if (request.method !== 'GET') return undefined
    const address = findAddress(request.url, options.room.scope)
    if (address === undefined || address === 'sw.js') return undefined
    if (isNavigation) return answerPage(desk, question, address)
    return answerPart(desk, question, address)
  }
}
