import type { Account, Duty } from '@/api/types'

export const dutyNames: Record<Duty, string> = { SYSTEM_ADMIN: '系统管理员', SECURITY_ADMIN: '安全管理员', AUDITOR: '审计员' }

/** The one word on an account's state that matters most now. */
export function accountState(account: Account, now = Date.now()): { label: string; colour: string } {
  if (account.state === 'CLOSED') return { label: '已停用', colour: '' }
  if (account.lockedUntil && Date.parse(account.lockedUntil) > now) return { label: '已锁定', colour: 'red' }
  if (account.state === 'NOT_SET_UP') return { label: '未启用', colour: 'amber' }
  return { label: '正常', colour: 'jade' }
}
