import { expect, it } from 'vitest'
import { dayLine, headline } from './greeting'

it('says how many things are waiting the way one counts aloud', () => {
  expect(headline(0)).toBe('今天，都办好了')
  expect(headline(2)).toBe('今天，有两件事')
  expect(headline(12)).toBe('今天，有 12 件事')
})

it('names the weekday', () => {
  expect(dayLine('2026-11-23', '软件技术2502')).toBe('11月23日 星期一 · 软件技术2502')
  expect(dayLine('2026-11-22', '')).toBe('11月22日 星期日')
})
