import { expect, it } from 'vitest'
import { asProblem, problemOf } from './problem'

it('speaks Chinese also when a proxy answered with a page of its own', () => {
  const problem = problemOf(502, '<html>Bad gateway</html>')
  expect(problem.title).toBe('出了点问题')
  expect(problem.findings).toEqual([])
})

it('keeps what the server said about one field', () => {
  const problem = problemOf(400, { title: '', detail: '有一处要改', fields: [{ field: 'name', value: '', problem: '名称是空的', mend: '请填写全称' }] })
  expect(problem.at('name')).toBe('名称是空的，请填写全称')
  expect(problem.at('on')).toBeUndefined()
})

it('takes a failed fetch for a network that is not there', () => {
  expect(asProblem(new TypeError('Failed to fetch')).status).toBe(0)
})
