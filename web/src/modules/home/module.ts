import { House } from '@lucide/vue'
import type { Module } from '@/shell/module'

export const home: Module = {
  routes: [{ path: '/', component: () => import('./HomePage.vue'), meta: { title: '首页' } }],
  menu: [{ label: '首页', to: '/', icon: House, group: 'main', order: 10, tab: true }],
}
