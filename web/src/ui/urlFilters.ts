import { computed, reactive } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A list's filters kept in the address, so that a list can be sent, reloaded and come back to. Unset is ''. */
export function useUrlFilters<K extends string>(names: readonly K[]) {
  const route = useRoute()
  const router = useRouter()

  function set(changes: Partial<Record<K, string>>) {
    const query = { ...route.query, ...changes }
    void router.replace({ query: Object.fromEntries(Object.entries(query).filter(([, value]) => value)) })
  }

  const filters = reactive(
    Object.fromEntries(
      names.map((name) => [
        name,
        computed({
          get: () => (typeof route.query[name] === 'string' ? route.query[name] : ''),
          set: (value: string) => set({ [name]: value } as Partial<Record<K, string>>),
        }),
      ]),
    ),
  ) as unknown as Record<K, string>

  const active = computed(() => names.filter((name) => name !== 'q' && name !== 'sort' && filters[name]).length)
  const clear = () => set(Object.fromEntries(names.filter((name) => name !== 'sort').map((name) => [name, ''])) as Record<K, string>)
  /** Only what is set, as a query for the server. */
  const query = computed(() => Object.fromEntries(names.filter((name) => filters[name]).map((name) => [name, filters[name]])) as Partial<Record<K, string>>)

  return { filters, active, clear, set, query }
}
