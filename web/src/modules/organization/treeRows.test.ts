import { describe, expect, it } from 'vitest'
import type { UnitNode } from '@/api/types'
import { foldedAtFirst, treeRows } from './treeRows'

const unit = (id: string, parentId: string | null, kind: UnitNode['kind'], name: string): UnitNode => ({
  id, parentId, kind, name, form: 'ORDINARY', depth: 0, counts: null, marks: [],
})
const college = [
  unit('c', null, 'COMMITTEE', '学校党委'),
  unit('s', 'c', 'GENERAL_BRANCH', '信息工程学院党总支'),
  unit('b1', 's', 'BRANCH', '学生第一党支部'),
  unit('g1', 'b1', 'GROUP', '第一党小组'),
  unit('b2', 's', 'BRANCH', '学生第二党支部'),
  unit('m', 'c', 'GENERAL_BRANCH', '智造学院党总支'),
]
const names = (rows: ReturnType<typeof treeRows>) => rows.map((row) => row.unit.id)

describe('the tree', () => {
  it('opens down to the branches at first', () => {
    expect(names(treeRows(college, foldedAtFirst(college)))).toEqual(['c', 's', 'b1', 'b2', 'm'])
  })

  it('hides everything below a folded unit, however deep', () => {
    expect(names(treeRows(college, new Set(['c'])))).toEqual(['c'])
    expect(names(treeRows(college, new Set(['s'])))).toEqual(['c', 's', 'm'])
  })

  it('tells a screen reader level, place and number of siblings', () => {
    const rows = treeRows(college, new Set())
    expect(rows.find((row) => row.unit.id === 'b2')).toMatchObject({ level: 3, place: 2, siblings: 2, open: null })
    expect(rows.find((row) => row.unit.id === 'g1')?.level).toBe(4)
  })

  it('shows a hit with the way down to it, even inside what is folded', () => {
    expect(names(treeRows(college, new Set(['s', 'b1']), '第一党小组'))).toEqual(['c', 's', 'b1', 'g1'])
    expect(treeRows(college, new Set(), '没有这个')).toEqual([])
  })

  it('stands on the first unit it knows when the ones above are not given', () => {
    expect(treeRows(college.slice(2, 4), new Set())[0]).toMatchObject({ level: 1, siblings: 1 })
  })
})
