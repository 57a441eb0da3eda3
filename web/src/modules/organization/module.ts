import { Network, Stethoscope, UsersRound } from '@lucide/vue'
import type { Module } from '@/shell/module'

export const organization: Module = {
  routes: [
    { path: '/units', component: () => import('./OrganizationPage.vue'), meta: { title: '组织', permission: 'SEE_PEOPLE' } },
    { path: '/units/:id', component: () => import('./UnitPage.vue'), props: true, meta: { title: '组织', permission: 'SEE_PEOPLE' } },
    { path: '/people', component: () => import('./PeoplePage.vue'), meta: { title: '人员', permission: 'SEE_PEOPLE' } },
    { path: '/people/:id', component: () => import('./PersonPage.vue'), props: true, meta: { title: '人员', permission: 'SEE_PEOPLE' } },
    { path: '/health', component: () => import('./HealthPage.vue'), meta: { title: '组织体检', permission: 'SEE_PEOPLE' } },
  ],
  menu: [
    { label: '组织', to: '/units', icon: Network, group: 'manage', order: 20, permission: 'SEE_PEOPLE', tab: true },
    { label: '人员', to: '/people', icon: UsersRound, group: 'manage', order: 30, permission: 'SEE_PEOPLE', tab: true },
    { label: '组织体检', to: '/health', icon: Stethoscope, group: 'manage', order: 40, permission: 'SEE_PEOPLE' },
  ],
}
