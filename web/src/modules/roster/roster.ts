import type { Roster, RosterState, Verdict } from '@/api/types'

export const stateColours: Record<RosterState, string> = {
  READING: 'amber',
  NEEDS_MAPPING: 'amber',
  PREVIEW: 'amber',
  ACCEPTING: 'amber',
  ACCEPTED: 'jade',
  FAILED: 'red',
  ABANDONED: '',
}

export const verdictColours: Record<Verdict, string> = { FRESH: 'jade', CHANGED: 'gold', UNCHANGED: '', REFUSED: 'red', OPEN: 'amber', SAME: '' }

export const running = (state: RosterState | undefined) => state === 'READING' || state === 'ACCEPTING'

/** The counts of the preview in the order one reads them, each with what it means for the person who must decide. */
export const tallies: { verdict: Verdict; count: keyof Omit<NonNullable<Roster['summary']>, 'rows' | 'byKind'>; note: string }[] = [
  { verdict: 'FRESH', count: 'fresh', note: '将新建' },
  { verdict: 'CHANGED', count: 'changed', note: '将更新' },
  { verdict: 'UNCHANGED', count: 'unchanged', note: '不动' },
  { verdict: 'OPEN', count: 'open', note: '有一处待定' },
  { verdict: 'REFUSED', count: 'refused', note: '不写入' },
  { verdict: 'SAME', count: 'same', note: '与前行相同' },
]

/** How far a running step is, 0…100; null while nobody knows. */
export function percent(progress: Roster['progress']): number | null {
  return progress.total > 0 ? Math.min(100, Math.floor((progress.done / progress.total) * 100)) : null
}

/** What still waits for a decision before accepting makes sense. */
export function undecided(roster: Pick<Roster, 'aliases'>): number {
  return roster.aliases.filter((alias) => !alias.confirmed).length
}

const types = /\.(xlsx|xls|csv)$/i

/** Why a file cannot be a roster, or null. */
export function fileProblem(file: { name: string; size: number }): string | null {
  if (!types.test(file.name)) return `“${file.name}”不是表格文件，请选择 .xlsx、.xls 或 .csv。`
  if (file.size === 0) return `“${file.name}”是空的。`
  return null
}
