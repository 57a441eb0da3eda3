import { ref } from 'vue'

/** True once somebody went from one page to another; the first page keeps the browser's own focus. */
export const navigated = ref(false)
