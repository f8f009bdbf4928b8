// The part of a service worker's world that is used. TypeScript's own "webworker" library cannot stand beside "dom".

export interface LastingEvent extends Event {
  /** Keeps the worker alive until `work` is done. */
  waitUntil(work: Promise<unknown>): void
}

export interface RequestEvent extends LastingEvent {
  readonly request: Request
  /** The page that asks; empty for a page that is only being opened. */
  readonly clientId: string
  /** The page that a navigation will lead to. */
  readonly resultingClientId: string
  respondWith(answer: Promise<Response>): void
}

export interface LetterEvent extends LastingEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

export interface OpenPage {
  readonly id: string
  readonly url: string
}

export interface OpenPages {
  claim(): Promise<void>
  matchAll(options: {
    readonly type: 'window'
    readonly includeUncontrolled: boolean
  }): Promise<readonly OpenPage[]>
}

export interface WorkerScope {
  readonly registration: {
    readonly scope: string
    readonly installing: { postMessage(letter: string): void } | null
    readonly waiting: unknown
    update(): Promise<unknown>
    unregister(): Promise<boolean>
  }
  readonly clients: OpenPages
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  addEventListener(type: 'message', listener: (event: LetterEvent) => void): void
}
