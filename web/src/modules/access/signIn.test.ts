import { expect, it } from 'vitest'
import { whereNext } from './signIn'

it('goes back to the page that asked for the sign-in', () => {
  expect(whereNext('SIGNED_IN', '/people?stage=FULL')).toBe('/people?stage=FULL')
})

it('never follows an address outside this site', () => {
  for (const trap of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ['/a'], undefined]) {
    expect(whereNext('SIGNED_IN', trap)).toBe('/')
  }
})

it('keeps the way back through the second step', () => {
  expect(whereNext('SECOND_FACTOR', '/log')).toEqual({ path: '/sign-in/code', query: { then: '/log' } })
})
