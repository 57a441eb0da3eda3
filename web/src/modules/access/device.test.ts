import { expect, it } from 'vitest'
import { deviceName, isPhone } from './device'

it('names a browser inside WeChat as WeChat, not as the Chrome it is built on', () => {
  const agent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0'
  expect(deviceName(agent)).toBe('Android · 微信')
  expect(isPhone(agent)).toBe(true)
})

it('tells Edge from Chrome', () => {
  expect(deviceName('Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0')).toBe('Windows · Edge')
})

it('admits what it does not know', () => {
  expect(deviceName('curl/8')).toBe('未知设备')
})
