import type { Session } from '@/api/types'

let demoCode = ''

/** Demo mode only: the current code of the account just chosen, so that its second step is filled in. */
export function rememberDemoCode(code: string | null) {
  demoCode = code ?? ''
}

export function takeDemoCode(): string {
  const code = demoCode
  demoCode = ''
  return code
}

/** The page after a step of signing in; `then` is only followed inside this site. */
export function whereNext(state: Session['state'], then: unknown) {
  const back = typeof then === 'string' && /^\/(?![/\\])/.test(then) ? then : '/'
  if (state === 'SIGNED_IN') return back
  const path = { SECOND_FACTOR: '/sign-in/code', SET_UP_SECOND_FACTOR: '/sign-in/second-factor', CHANGE_PASSWORD: '/sign-in/password' }[state]
  return { path, query: back === '/' ? {} : { then: back } }
}
