import { ScrollText } from '@lucide/vue'
import type { Module } from '@/shell/module'

export const regulation: Module = {
  routes: [
    { path: '/rules', component: () => import('./RulesPage.vue'), meta: { title: '党规依据' } },
    { path: '/rules/:id', component: () => import('./RulePage.vue'), props: true, meta: { title: '党规依据' } },
  ],
  menu: [{ label: '党规依据', to: '/rules', icon: ScrollText, group: 'more', order: 60 }],
}
