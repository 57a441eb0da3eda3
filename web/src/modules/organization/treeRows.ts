import type { UnitNode } from '@/api/types'

export interface TreeRow {
  unit: UnitNode
  level: number
  /** null: nothing below it. */
  open: boolean | null
  place: number
  siblings: number
}

/** The rows to show of a depth-first list: what is folded is left out; a filter shows its hits and the way down to them. */
export function treeRows(units: readonly UnitNode[], folded: ReadonlySet<string>, text = ''): TreeRow[] {
  const wanted = text.trim().toLowerCase()
  const kept = wanted ? hitsAndAncestors(units, wanted) : null
  const shown = kept ? units.filter((unit) => kept.has(unit.id)) : units
  const siblings = new Map<string | null, number>()
  const known = new Set(shown.map((unit) => unit.id))
  const parentOf = (unit: UnitNode) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null)
  for (const unit of shown) siblings.set(parentOf(unit), (siblings.get(parentOf(unit)) ?? 0) + 1)

  const rows: TreeRow[] = []
  const places = new Map<string | null, number>()
  const openAt = new Map<string, number>()
  for (const unit of shown) {
    const parent = parentOf(unit)
    const level = parent === null ? 1 : openAt.get(parent)
    if (level === undefined) continue
    const open = siblings.has(unit.id) ? kept !== null || !folded.has(unit.id) : null
    if (open) openAt.set(unit.id, level + 1)
    const place = (places.get(parent) ?? 0) + 1
    places.set(parent, place)
    rows.push({ unit, level, open, place, siblings: siblings.get(parent) ?? 1 })
  }
  return rows
}

function hitsAndAncestors(units: readonly UnitNode[], wanted: string): Set<string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const kept = new Set<string>()
  for (const unit of units) {
    if (!unit.name.toLowerCase().includes(wanted)) continue
    for (let at: UnitNode | undefined = unit; at && !kept.has(at.id); at = at.parentId ? byId.get(at.parentId) : undefined) kept.add(at.id)
  }
  return kept
}

/** At first sight the tree is open down to the branches; their groups wait until asked for. */
export function foldedAtFirst(units: readonly UnitNode[]): Set<string> {
  return new Set(units.filter((unit) => unit.kind === 'BRANCH').map((unit) => unit.id))
}
