import { expect, it } from 'vitest'
import { fileProblem, percent, undecided } from './roster'

it('never shows more than all, and admits when the end is not known', () => {
  expect(percent({ done: 1810, total: 3618, step: '' })).toBe(50)
  expect(percent({ done: 9, total: 8, step: '' })).toBe(100)
  expect(percent({ done: 120, total: 0, step: '' })).toBeNull()
})

it('names the file it refuses', () => {
  expect(fileProblem({ name: '名册.XLSX', size: 10 })).toBeNull()
  expect(fileProblem({ name: '名册.docx', size: 10 })).toContain('名册.docx')
  expect(fileProblem({ name: '名册.csv', size: 0 })).toContain('空')
})

it('counts the branch names nobody has confirmed', () => {
  const alias = (confirmed: boolean) => ({ text: '', school: '', rows: 1, unitId: null, unitName: null, confidence: 1, why: '', confirmed })
  expect(undecided({ aliases: [alias(true), alias(false)] })).toBe(1)
})
