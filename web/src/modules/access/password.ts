import { useQuery } from '@tanstack/vue-query'
import { api, ask } from '@/api/client'
import { useAct } from '@/api/queries'

/** The profile in force and the act of changing one's own password. */
export function usePasswordChange(after: () => unknown) {
  const profile = useQuery({ queryKey: ['password-profile'], queryFn: () => ask(api.GET('/api/my/password-profile')) })
  const change = useAct((passwords: { current: string; next: string }) => ask(api.PUT('/api/my/password', { body: passwords })), [], after)
  return { profile: profile.data, change }
}
