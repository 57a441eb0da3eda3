import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, ask } from '@/api/client'
import { asProblem } from '@/api/problem'
import { queries } from '@/api/queries'
import type { Session } from '@/api/types'
import type { Needs } from './module'

/** Who is here and what they may do. The only state kept outside the pages. */
export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const known = ref(false)
  const unreachable = ref(false)

  const signedIn = computed(() => session.value?.state === 'SIGNED_IN')
  const name = computed(() => session.value?.account.name ?? '')

  /** Asks the server once who is here; later calls answer at once. */
  async function find() {
    if (known.value) return
    try {
      session.value = await ask(api.GET('/api/session'))
      known.value = true
      unreachable.value = false
    } catch (error) {
      const problem = asProblem(error)
      session.value = null
      known.value = problem.status === 401
      unreachable.value = problem.status !== 401
    }
  }

  function enter(next: Session) {
    session.value = next
    known.value = true
    unreachable.value = false
  }

  /** Forgets everything of the person who was here. */
  function forget() {
    session.value = null
    known.value = true
    queries.clear()
  }

  async function refresh() {
    known.value = false
    await find()
  }

  async function signOut() {
    await ask(api.DELETE('/api/session'))
    forget()
  }

  function may(needs: Needs): boolean {
    if (!session.value) return false
    if (needs.permission && !session.value.permissions.includes(needs.permission)) return false
    return !needs.duty || session.value.duties.includes(needs.duty)
  }

  return { session, known, unreachable, signedIn, name, find, enter, forget, refresh, signOut, may }
})
