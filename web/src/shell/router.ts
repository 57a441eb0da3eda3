import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { modules } from './modules'
import { useSession } from './session'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...modules.flatMap((module) => module.routes),
    { path: '/:path(.*)*', component: () => import('./NotFoundPage.vue'), meta: { title: '没有这一页' } },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

/** Where somebody in the middle of signing in must go on, by what the server still wants. */
const steps = {
  SECOND_FACTOR: '/sign-in/code',
  SET_UP_SECOND_FACTOR: '/sign-in/second-factor',
  CHANGE_PASSWORD: '/sign-in/password',
} as const

export function doorFor(to: Pick<RouteLocationNormalized, 'path' | 'fullPath' | 'meta'>, session: ReturnType<typeof useSession>) {
  const state = session.session?.state
  if (state === 'SIGNED_IN') return to.path.startsWith('/sign-in') ? '/' : true
  if (state) return to.path === steps[state] || to.path.startsWith('/first/') ? true : steps[state]
  if (to.meta.bare) return to.path.startsWith('/sign-in/') && session.known ? '/sign-in' : true
  if (session.unreachable) return true
  return { path: '/sign-in', query: to.fullPath === '/' ? {} : { then: to.fullPath } }
}

router.beforeEach(async (to) => {
  const session = useSession()
  await session.find()
  return doorFor(to, session)
})

router.afterEach((to) => {
  document.title = `${to.meta.title} · 支部云`
})
