import { expect, it } from 'vitest'
import { lifeLine } from './lifeLine'

const step = (stage: 'APPLICANT' | 'ACTIVIST', since: string | null) => ({ stage, label: '', since, reached: true })

it('marks what is behind, what is now and what lies ahead', () => {
  const line = lifeLine([step('APPLICANT', '2025-09-10'), step('ACTIVIST', '2026-03-04')])
  expect(line.map((point) => point.state)).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead'])
  expect(line[1]?.since).toBe('2026-03-04')
})

it('counts a stage whose day is unknown as passed', () => {
  expect(lifeLine([step('ACTIVIST', null)])[0]).toMatchObject({ state: 'done', since: null })
})

it('has everything ahead for somebody who has not applied', () => {
  expect(lifeLine([]).every((point) => point.state === 'ahead')).toBe(true)
})
