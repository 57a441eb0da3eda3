import { QueryClient, useInfiniteQuery, useMutation } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { asProblem, type Problem } from './problem'

declare module '@tanstack/vue-query' {
  interface Register {
    defaultError: Problem
  }
}

/** Reads are fresh for half a minute, tried again only when the server was not reached or stumbled. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, error) => count < 2 && [0, 502, 503, 504].includes(asProblem(error).status),
    },
    mutations: { networkMode: 'always' },
  },
})

export interface PageOf<T> {
  items: T[]
  next: string | null
}

/** A keyset-paged list that grows: `rows` so far, and how to have more. */
export function useGrowingList<T>(key: MaybeRefOrGetter<readonly unknown[]>, load: (after: string | undefined) => Promise<PageOf<T>>) {
  const list = useInfiniteQuery({
    queryKey: computed(() => toValue(key)),
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: PageOf<T>) => page.next ?? undefined,
  })
  return { ...list, rows: computed<T[]>(() => list.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

/** An act on the server: `run` it, see `isPending` and its `problem`; what it changed (`touches`) is read anew. */
export function useAct<In, Out>(act: (input: In) => Promise<Out>, touches: readonly string[] = [], after?: (out: Out, input: In) => unknown) {
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (out: Out, input: In) => {
      await Promise.all(touches.map((key) => queries.invalidateQueries({ queryKey: [key] })))
      await after?.(out, input)
    },
  })
  return {
    run: (input: In) => mutation.mutate(input),
    reset: () => mutation.reset(),
    isPending: mutation.isPending,
    problem: computed(() => (mutation.error.value ? asProblem(mutation.error.value) : null)),
    result: mutation.data,
  }
}
