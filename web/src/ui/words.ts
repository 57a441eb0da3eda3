import type { Counts, RosterState, Severity, Stage, UnitForm, UnitKind, Verdict } from '@/api/types'

/** The field's terms for the closed lists of the contract. */
export const stageNames: Record<Stage, string> = {
  FULL: '正式党员',
  PROBATIONARY: '预备党员',
  CANDIDATE: '发展对象',
  ACTIVIST: '积极分子',
  APPLICANT: '申请人',
}

export const countNames: Record<keyof Counts, string> = {
  full: '正式',
  probationary: '预备',
  candidates: '发展',
  activists: '积极',
  applicants: '申请',
}

export const countKeys = Object.keys(countNames) as (keyof Counts)[]

export const kindNames: Record<UnitKind, string> = {
  COMMITTEE: '党委',
  GENERAL_BRANCH: '党总支',
  BRANCH: '党支部',
  GROUP: '党小组',
}

export const formNames: Record<UnitForm, string> = { ORDINARY: '普通', JOINT: '联合', TEMPORARY: '临时' }

export const rosterStates: Record<RosterState, string> = {
  READING: '正在读取',
  NEEDS_MAPPING: '等待对应列',
  PREVIEW: '等待确认',
  ACCEPTING: '正在写入',
  ACCEPTED: '已导入',
  FAILED: '未能读取',
  ABANDONED: '已放弃',
}

export const verdictNames: Record<Verdict, string> = {
  FRESH: '新增',
  CHANGED: '有变化',
  UNCHANGED: '无变化',
  REFUSED: '退回',
  OPEN: '待定',
  SAME: '重复行',
}

export const severityNames: Record<Severity, string> = { REFUSED: '退回', OPEN: '待定', NOTE: '提示' }
