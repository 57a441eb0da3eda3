import type { LucideIcon } from '@lucide/vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Duty, Permission } from '@/api/types'

/** Who may come in: one of these permissions or duties; nothing named means everybody signed in. */
export interface Needs {
  permission?: Permission
  duty?: Duty
}

export interface MenuEntry extends Needs {
  label: string
  to: string
  icon: LucideIcon
  /** Where it stands in the navigation; 'me' is the corner of one's own things. */
  group: 'main' | 'manage' | 'more' | 'me'
  order: number
  /** Also a tab at the foot of a phone. */
  tab?: boolean
}

export interface Module {
  routes: RouteRecordRaw[]
  menu: MenuEntry[]
}

declare module 'vue-router' {
  interface RouteMeta extends Needs {
    title: string
    /** Open to people who are not signed in, shown without the navigation. */
    bare?: boolean
  }
}
