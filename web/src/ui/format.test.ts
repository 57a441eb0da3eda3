import { describe, expect, it } from 'vitest'
import { dayText, instantText, sizeText, spanText, today } from './format'

describe('days and instants', () => {
  it('reads a day the way it is written in Chinese, without leading zeros', () => {
    expect(dayText('2026-03-04')).toBe('2026年3月4日')
    expect(dayText(null)).toBe('')
  })

  it('leaves a running span open', () => {
    expect(spanText('2025-09-01', null)).toBe('2025年9月1日 — 至今')
    expect(spanText(null, '2026-01-01')).toBe('不详 — 2026年1月1日')
  })

  it('shows an instant in the time of the college, wherever the browser is', () => {
    expect(instantText('2026-11-21T16:30:00Z')).toBe('2026年11月22日 00:30')
  })

  it('begins the day at midnight in Shanghai', () => {
    expect(today(new Date('2026-11-21T15:59:00Z'))).toBe('2026-11-21')
    expect(today(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  })
})

describe('sizes', () => {
  it('keeps them short', () => {
    expect(sizeText(0)).toBe('0 B')
    expect(sizeText(3_565_158)).toBe('3.4 MB')
    expect(sizeText(209_715_200)).toBe('200 MB')
  })
})
