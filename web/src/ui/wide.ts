import { onScopeDispose, ref } from 'vue'

/** Whether there is room for a table; follows the window. */
export function useWide() {
  const media = matchMedia('(min-width: 900px)')
  const wide = ref(media.matches)
  const follow = () => (wide.value = media.matches)
  media.addEventListener('change', follow)
  onScopeDispose(() => media.removeEventListener('change', follow))
  return wide
}
