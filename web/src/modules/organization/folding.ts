import { ref } from 'vue'

/** What is folded in the organisation tree, kept while one walks to a unit's page and back; null before the first sight. */
export const folded = ref<Set<string> | null>(null)
