import { href } from '../../format/href.ts'
import { DATA_VERSION } from './data-version.ts'

const requests = new Map<string, Promise<{ readonly version: number }>>()

/** Fetches JSON of this build's version; an older copy that a cache kept is asked for once more. */
async function request<Data extends { readonly version: number }>(
  path: string,
  cache: RequestCache = 'default',
): Promise<Data> {
  const response = await fetch(href(path), { cache })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  const data = (await response.json()) as Data
  if (data.version === DATA_VERSION) return data
  if (cache === 'reload') throw new Error(`${path}: version ${data.version}`)
  return request(path, 'reload')
}

/** One request for each file; one that failed is forgotten, so that the next call asks again. */
export function fetchData<Data extends { readonly version: number }>(path: string): Promise<Data> {
  let pending = requests.get(path)
  if (!pending) {
    pending = request<Data>(path).catch((error: unknown) => {
      requests.delete(path)
      throw error
    })
    requests.set(path, pending)
  }
  return pending as Promise<Data>
}
