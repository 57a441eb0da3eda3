import { expect, it } from 'vitest'
import { fileNameOf } from './download'

it('reads a Chinese file name in its extended form', () => {
  expect(fileNameOf("attachment; filename=\"people.xlsx\"; filename*=UTF-8''%E4%BA%BA%E5%91%98.xlsx")).toBe('人员.xlsx')
})

it('takes the plain form where there is no other, and nothing from nothing', () => {
  expect(fileNameOf('attachment; filename="people.xlsx"')).toBe('people.xlsx')
  expect(fileNameOf(null)).toBeNull()
})
