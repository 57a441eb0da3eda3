import { Network, Stethoscope, UsersRound } from '@lucide/vue'
import type { Module } from '@/shell/module'

export const organization: Module = {
  routes: [
    { path: '/units', component: () => import('./OrganizationPage.vue'), meta: { title: '组织', permission: 'READ_UNITS' } },
    { path: '/units/:id', component: () => import('./UnitPage.vue'), props: true, meta: { title: '组织', permission: 'READ_UNITS' } },
    { path: '/people', component: () => import('./PeoplePage.vue'), meta: { title: '人员', permission: 'READ_PEOPLE' } },
    { path: '/people/:id', component: () => import('./PersonPage.vue'), props: true, meta: { title: '人员', permission: 'READ_PEOPLE' } },
    { path: '/health', component: () => import('./HealthPage.vue'), meta: { title: '组织体检', permission: 'READ_UNITS' } },
  ],
  menu: [
    { label: '组织', to: '/units', icon: Network, group: 'manage', order: 20, permission: 'READ_UNITS', tab: true },
    { label: '人员', to: '/people', icon: UsersRound, group: 'manage', order: 30, permission: 'READ_PEOPLE', tab: true },
    { label: '组织体检', to: '/health', icon: Stethoscope, group: 'manage', order: 40, permission: 'READ_UNITS' },
  ],
}
