import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '@/api/types'

vi.mock('./modules', () => ({ modules: [] }))
vi.stubGlobal('location', { origin: 'http://localhost', pathname: '/', search: '', hash: '', host: 'localhost', protocol: 'http:' })
vi.stubGlobal('window', { addEventListener: () => {}, history: { state: null, replaceState: () => {} }, location })
vi.stubGlobal('history', { state: null, replaceState: () => {} })
vi.stubGlobal('document', { cookie: '', querySelector: () => null, addEventListener: () => {} })

const { doorFor } = await import('./router')
const { useSession } = await import('./session')

const at = (fullPath: string, bare = false) => ({ fullPath, path: fullPath.split('?')[0] ?? '', meta: { title: '', bare } })
const here = (state: Session['state']): Session => ({ state, account: { id: '', login: '', name: '', personId: null }, permissions: [], duties: [], posts: [], demo: false })

describe('the door', () => {
  beforeEach(() => setActivePinia(createPinia()))

  it('sends a stranger to the sign-in and remembers where they wanted to go', () => {
    const session = useSession()
    session.forget()
    expect(doorFor(at('/people?stage=FULL'), session)).toEqual({ path: '/sign-in', query: { then: '/people?stage=FULL' } })
    expect(doorFor(at('/sign-in', true), session)).toBe(true)
  })

  it('lets nobody past a step of the sign-in that is still to be done', () => {
    const session = useSession()
    session.enter(here('SECOND_FACTOR'))
    expect(doorFor(at('/people'), session)).toBe('/sign-in/code')
    session.enter(here('CHANGE_PASSWORD'))
    expect(doorFor(at('/sign-in/code', true), session)).toBe('/sign-in/password')
  })

  it('opens a one-time link also for somebody in the middle of signing in', () => {
    const session = useSession()
    session.enter(here('SECOND_FACTOR'))
    expect(doorFor(at('/first/abc', true), session)).toBe(true)
  })

  it('does not show the sign-in to somebody who is signed in', () => {
    const session = useSession()
    session.enter(here('SIGNED_IN'))
    expect(doorFor(at('/sign-in', true), session)).toBe('/')
    expect(doorFor(at('/people'), session)).toBe(true)
  })

  it('shows what one may do by permission and by duty', () => {
    const session = useSession()
    session.enter({ ...here('SIGNED_IN'), permissions: ['READ_UNITS'], duties: ['AUDITOR'] })
    expect(session.may({})).toBe(true)
    expect(session.may({ permission: 'READ_UNITS' })).toBe(true)
    expect(session.may({ permission: 'READ_PEOPLE' })).toBe(false)
    expect(session.may({ duty: 'SYSTEM_ADMIN' })).toBe(false)
  })
})
