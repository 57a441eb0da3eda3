import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref, watch } from 'vue'
import { api, ask } from '@/api/client'
import { queries } from '@/api/queries'
import type { Progress } from '@/api/types'
import { running } from './roster'

/** A roster with its live progress while something runs: told by the server, asked for anew when the state changes. */
export function useRoster(id: string) {
  const query = useQuery({
    queryKey: ['roster', id],
    queryFn: () => ask(api.GET('/api/rosters/{id}', { params: { path: { id } } })),
    // The stream is the fast way; where a proxy swallows it, this slow look still gets there.
    refetchInterval: (read) => (running(read.state.data?.state) ? 5_000 : false),
  })
  const live = ref<Progress | null>(null)
  let source: EventSource | null = null

  function stop() {
    source?.close()
    source = null
    live.value = null
  }

  watch(
    () => running(query.data.value?.state),
    (now) => {
      stop()
      if (!now) return
      source = new EventSource(`/api/rosters/${id}/progress`)
      source.addEventListener('progress', (event) => (live.value = JSON.parse(event.data) as Progress))
      source.addEventListener('state', () => void queries.invalidateQueries({ queryKey: ['roster', id] }))
    },
    { immediate: true },
  )
  watch(
    () => query.data.value?.state,
    (now, before) => {
      if (!before || now === before) return
      const touched = now === 'ACCEPTED' ? ['people', 'person', 'units', 'unit', 'findings', 'home'] : []
      for (const key of [...touched, 'rosters', 'roster-rows']) void queries.invalidateQueries({ queryKey: [key] })
    },
  )
  onScopeDispose(stop)

  return { query, roster: query.data, progress: computed(() => live.value ?? query.data.value?.progress ?? null) }
}
