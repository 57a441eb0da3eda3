import { access } from '@/modules/access/module'
import { home } from '@/modules/home/module'
import { organization } from '@/modules/organization/module'
import { regulation } from '@/modules/regulation/module'
import { roster } from '@/modules/roster/module'
import type { MenuEntry, Module } from './module'

export const modules: Module[] = [home, organization, roster, regulation, access]

export const menu: MenuEntry[] = modules.flatMap((module) => module.menu).sort((a, b) => a.order - b.order)

export const menuGroups = [
  { group: 'main', label: null },
  { group: 'manage', label: '管理' },
  { group: 'more', label: '更多' },
] as const
