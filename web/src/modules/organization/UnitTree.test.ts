// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { createApp, h, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { UnitNode } from '@/api/types'
import { treeRows } from './treeRows'
import UnitTree from './UnitTree.vue'

const counts = { full: 1, probationary: 0, candidates: 0, activists: 0, applicants: 0 }
const unit = (id: string, parentId: string | null, name: string): UnitNode => ({ id, parentId, name, kind: 'BRANCH', form: 'ORDINARY', depth: 0, counts, marks: [] })
const college = [unit('s', null, '信息工程学院'), unit('a', 's', '第一党支部'), unit('b', 's', '第二党支部')]

async function tree() {
  const folded = ref(new Set<string>())
  const page = { render: () => null }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: page }] })
  const app = createApp(() =>
    h(UnitTree, {
      rows: treeRows(college, folded.value),
      on: '',
      onToggle: (id: string) => {
        const next = new Set(folded.value)
        if (!next.delete(id)) next.add(id)
        folded.value = next
      },
    }),
  )
  document.body.innerHTML = '<div id="root"></div>'
  app.use(router).mount('#root')
  await router.isReady()
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await nextTick()
    await nextTick()
  }
  document.querySelector<HTMLElement>('tbody tr')?.focus()
  return { router, press, row: () => (document.activeElement as HTMLElement).dataset.unit, rows: () => document.querySelectorAll('tbody tr').length }
}

describe('the tree under the keyboard', () => {
  afterEach(() => (document.body.innerHTML = ''))

  it('walks with the arrows and stays on the last row', async () => {
    const { press, row } = await tree()
    await press('ArrowDown')
    await press('ArrowDown')
    await press('ArrowDown')
    expect(row()).toBe('b')
    await press('Home')
    expect(row()).toBe('s')
  })

  it('folds with the left arrow and unfolds with the right one', async () => {
    const { press, rows } = await tree()
    await press('ArrowLeft')
    expect(rows()).toBe(1)
    await press('ArrowRight')
    expect(rows()).toBe(3)
  })

  it('goes up to the parent from a leaf', async () => {
    const { press, row } = await tree()
    await press('End')
    await press('ArrowLeft')
    expect(row()).toBe('s')
  })

  it('opens the unit with Enter', async () => {
    const { press, router } = await tree()
    await press('ArrowDown')
    await press('Enter')
    await new Promise((done) => setTimeout(done))
    expect(router.currentRoute.value.path).toBe('/units/a')
  })
})
