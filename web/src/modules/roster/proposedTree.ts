import type { Roster } from '@/api/types'

type Proposed = Roster['unitsProposed'][number]

/** The proposed units as a tree in depth-first order; one whose parent exists already stands at the top. */
export function proposedTree(units: readonly Proposed[]): { unit: Proposed; level: number }[] {
  const names = new Set(units.map((unit) => unit.name))
  const rows: { unit: Proposed; level: number }[] = []
  const seen = new Set<string>()
  const add = (unit: Proposed, level: number) => {
    if (seen.has(unit.name)) return
    seen.add(unit.name)
    rows.push({ unit, level })
    units.filter((each) => each.parent === unit.name).forEach((each) => add(each, level + 1))
  }
  units.filter((unit) => !unit.parent || !names.has(unit.parent)).forEach((unit) => add(unit, 0))
  return rows
}
