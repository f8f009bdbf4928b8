import { HASH_HEADER, StoreFailure } from './download.ts'
import { findAddress, type Plan, type PlannedFile } from './plan.ts'
import { fetchIntoStore, hasStore, openStore, type StoreRoom } from './stores.ts'
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

/** An address that misses only its closing slash, as hosts lead it on. */
function redirectTo(scope: string, address: string, request: Request): Response {
  return Response.redirect(`${scope}${address}${new URL(request.url).search}`, 302)
}

function createAnswers({ plan, room, visits, onOtherBuild }: Answerer) {
  const files = new Map(plan.files.map((file) => [file[0], file]))

  async function match(version: string, address: string): Promise<Response | undefined> {
    return (await openStore(room, version)).match(room.scope + address)
  }

  async function answerFromServer({ request, page }: Question): Promise<Response> {
    const response = await room.fetch(request)
    await visits.set(page, FROM_SERVER)
    return response
  }

  /** Nothing stored, nobody to ask: a page says so and leads on, at the address that was asked for. */
  async function answerMissing(page: string): Promise<Response> {
    const fallback = await match(plan.version, plan.fallback)
    if (!fallback) return Response.error()
    await visits.set(page, plan.version)
    return new Response(fallback.body, { status: 503, headers: fallback.headers })
  }

  /** A file of this build that is not stored yet, or was cleared away by the browser. */
  async function answerUnstored(file: PlannedFile, question: Question): Promise<Response> {
    try {
      return await fetchIntoStore(room, plan, file)
    } catch (error) {
      if (!(error instanceof StoreFailure) || error.kind !== 'changed') throw error
      onOtherBuild()
      // A whole page of the newer build may be shown; a part of it under an older page may not.
      if (question.isNavigation) return answerFromServer(question)
      return Response.error()
    }
  }

  async function answerPage(question: Question, address: string): Promise<Response> {
    const { request, page } = question
    try {
      const stored = await match(plan.version, address)
      const file = files.get(address)
      if (!stored && !file) {
        if (files.has(`${address}/`)) return redirectTo(room.scope, `${address}/`, request)
        return await answerFromServer(question)
      }
      const response = stored ?? (await answerUnstored(file as PlannedFile, question))
      if (response.headers.has(HASH_HEADER)) await visits.set(page, plan.version)
      return response
    } catch {
      return answerMissing(page)
    }
  }

  async function answerPart({ request, page }: Question, address: string): Promise<Response> {
    const version = (await visits.get(page)) ?? plan.version
    if (version === FROM_SERVER) return room.fetch(request)
    if (version !== plan.version) {
      // The server no longer has that build, so what is not stored of it is nowhere.
      const isThere = await hasStore(room, version)
      return (isThere ? await match(version, address) : undefined) ?? Response.error()
    }
    const stored = await match(version, address)
    if (stored) return stored
    const file = files.get(address)
    return file ? answerUnstored(file, { request, page, isNavigation: false }) : room.fetch(request)
  }

  return { answerPage, answerPart }
}

/**
 * Answers requests of one build from its store, else from the server, and never mixes the two for one page. Undefined
 * where the request is not the site's own business.
 */
export function createAnswerer(
  options: Answerer,
): (question: Question) => Promise<Response> | undefined {
  const { answerPage, answerPart } = createAnswers(options)
  return (question) => {
    const { request, isNavigation } = question
    if (request.method !== 'GET') return undefined
    const address = findAddress(request.url, options.room.scope)
    if (address === undefined || address === 'sw.js') return undefined
    if (isNavigation) return answerPage(question, address)
    return answerPart(question, address)
  }
}
