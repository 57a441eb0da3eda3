import { expect, it } from 'vitest'
import { proposedTree } from './proposedTree'

const unit = (name: string, parent: string) => ({ name, kind: 'BRANCH' as const, parent, rows: 1, accept: true })

it('puts units below the one they belong to, and below nothing when that one exists already', () => {
  const rows = proposedTree([unit('学生一支部', '信息学院'), unit('信息学院', ''), unit('学生二支部', '信息学院'), unit('别处的支部', '已有的学院')])
  expect(rows.map(({ unit, level }) => `${level} ${unit.name}`)).toEqual(['0 信息学院', '1 学生一支部', '1 学生二支部', '0 别处的支部'])
})
