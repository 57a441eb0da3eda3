import { api, ask } from '@/api/client'
import type { UnitDetail, UnitForm, UnitKind } from '@/api/types'

export type UnitActName = 'FOUND' | 'RENAME' | 'MOVE' | 'MERGE' | 'DISSOLVE'

export interface UnitActForm {
  name: string
  kind: UnitKind
  form: UnitForm
  target: string
  on: string
  basis: string
}

export const unitActs: Record<UnitActName, { title: string; act: string; target?: string; targetKinds?: UnitKind[]; named?: boolean; done: string }> = {
  FOUND: { title: '新建下级组织', act: '建立', named: true, done: '已建立。' },
  RENAME: { title: '更名', act: '更名', named: true, done: '已更名。' },
  MOVE: { title: '调整隶属', act: '调整', target: '调到哪个上级组织', targetKinds: ['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH'], done: '隶属关系已调整。' },
  MERGE: { title: '并入其他组织', act: '合并', target: '并入哪个组织', done: '已合并，人员一并转入。' },
  DISSOLVE: { title: '撤销', act: '撤销', target: '其中的人员转到', done: '已撤销。' },
}

/** What can stand below a unit, most usual first. */
export const kindsBelow: Record<UnitKind, UnitKind[]> = {
  COMMITTEE: ['GENERAL_BRANCH', 'BRANCH'],
  GENERAL_BRANCH: ['BRANCH'],
  BRANCH: ['GROUP'],
  GROUP: [],
}

/** Sends one act on a unit; answers the page to show afterwards. */
export async function sendUnitAct(act: UnitActName, unit: UnitDetail, form: UnitActForm): Promise<string> {
  const { on, basis } = form
  const at = { path: { id: unit.id } }
  switch (act) {
    case 'FOUND': {
      const body = { parentId: unit.id, kind: form.kind, form: form.form, name: form.name, on, basis }
      return `/units/${(await ask(api.POST('/api/units', { body }))).id}`
    }
    case 'RENAME':
      await ask(api.POST('/api/units/{id}/renaming', { params: at, body: { name: form.name, on, basis } }))
      return `/units/${unit.id}`
    case 'MOVE':
      await ask(api.POST('/api/units/{id}/move', { params: at, body: { parentId: form.target, on, basis } }))
      return `/units/${unit.id}`
    case 'MERGE':
      await ask(api.POST('/api/units/{id}/merger', { params: at, body: { intoId: form.target, on, basis } }))
      return `/units/${form.target}`
    case 'DISSOLVE':
      await ask(api.POST('/api/units/{id}/dissolution', { params: at, body: { on, basis, peopleTo: form.target || null } }))
      return unit.parentId ? `/units/${unit.parentId}` : '/units'
  }
}
