import { BadgeCheck, KeyRound, ListChecks, Server, UserRound } from '@lucide/vue'
import type { Module } from '@/shell/module'

export const access: Module = {
  routes: [
    { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { title: '登录', bare: true } },
    { path: '/sign-in/code', component: () => import('./SecondFactorPage.vue'), meta: { title: '二次验证', bare: true } },
    { path: '/sign-in/second-factor', component: () => import('./SecondFactorSetUpPage.vue'), meta: { title: '设置二次验证', bare: true } },
    { path: '/sign-in/password', component: () => import('./RenewPasswordPage.vue'), meta: { title: '更换密码', bare: true } },
    { path: '/first/:token', component: () => import('./FirstSignInPage.vue'), props: true, meta: { title: '首次登录', bare: true } },
    { path: '/me', component: () => import('./MyPage.vue'), meta: { title: '我的' } },
    { path: '/me/data', component: () => import('./MyDataPage.vue'), meta: { title: '我的数据' } },
    { path: '/me/sessions', component: () => import('./MySessionsPage.vue'), meta: { title: '登录的设备' } },
    { path: '/me/password', component: () => import('./MyPasswordPage.vue'), meta: { title: '修改密码' } },
    { path: '/me/second-factor', component: () => import('./MySecondFactorPage.vue'), meta: { title: '二次验证' } },
    { path: '/corrections', component: () => import('./CorrectionsPage.vue'), meta: { title: '更正确认', permission: 'CONFIRM_CORRECTIONS' } },
    { path: '/accounts', component: () => import('./AccountsPage.vue'), meta: { title: '账号与授权', permission: 'MANAGE_ACCOUNTS' } },
    { path: '/log', component: () => import('./LogPage.vue'), meta: { title: '操作日志', permission: 'READ_LOG' } },
    { path: '/system', component: () => import('./SystemPage.vue'), meta: { title: '系统', permission: 'READ_SYSTEM' } },
  ],
  menu: [
    { label: '更正确认', to: '/corrections', icon: BadgeCheck, group: 'manage', order: 45, permission: 'CONFIRM_CORRECTIONS' },
    { label: '账号与授权', to: '/accounts', icon: KeyRound, group: 'manage', order: 52, permission: 'MANAGE_ACCOUNTS', tab: true },
    { label: '操作日志', to: '/log', icon: ListChecks, group: 'manage', order: 54, permission: 'READ_LOG', tab: true },
    { label: '系统', to: '/system', icon: Server, group: 'manage', order: 56, permission: 'READ_SYSTEM', tab: true },
    { label: '我的', to: '/me', icon: UserRound, group: 'me', order: 90, tab: true },
  ],
}
