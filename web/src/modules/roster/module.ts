import { FileUp } from '@lucide/vue'
import type { Module } from '@/shell/module'

export const roster: Module = {
  routes: [
    { path: '/rosters', component: () => import('./RostersPage.vue'), meta: { title: '名册导入', permission: 'IMPORT_ROSTER' } },
    { path: '/rosters/:id', component: () => import('./RosterPage.vue'), props: true, meta: { title: '名册预览', permission: 'IMPORT_ROSTER' } },
  ],
  menu: [{ label: '名册导入', to: '/rosters', icon: FileUp, group: 'manage', order: 50, permission: 'IMPORT_ROSTER' }],
}
