import createClient from 'openapi-fetch'
import { problemOf } from './problem'
import type { paths } from './schema'

const safe = new Set(['GET', 'HEAD'])
const signInAgain = new Set<() => void>()

/** The token the server expects back on every unsafe call, read from its cookie. */
export function csrfToken(): string {
  return decodeURIComponent(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '')
}

/** Called when a read finds that the session has ended. */
export function onSignedOut(act: () => void) {
  signInAgain.add(act)
}

export const api = createClient<paths>({ baseUrl: location.origin })

api.use({
  onRequest({ request }) {
    if (!safe.has(request.method)) request.headers.set('X-XSRF-TOKEN', csrfToken())
    return request
  },
  onResponse({ request, response, schemaPath }) {
    // Only a read leaves for the sign-in. An act says so where it stands, and its form keeps what was typed.
    if (response.status === 401 && safe.has(request.method) && schemaPath !== '/api/session') signInAgain.forEach((act) => act())
  },
  onError() {
    return problemOf(0, null)
  },
})

/** The data of a call, or its Problem thrown: `await ask(api.GET('/api/home'))`. */
export async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(response.status, error)
  return data as T
}

/** Sends one file as `file` of a multipart form, reporting 0…1 as it goes up. Answers the JSON body or null. */
export function sendFile(method: 'POST' | 'PUT', url: string, file: Blob, name: string, onProgress?: (part: number) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('file', file, name)
    request.open(method, url)
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken())
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.loaded / event.total)
    request.onerror = () => reject(problemOf(0, null))
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body)
      else reject(problemOf(request.status, body))
    }
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
