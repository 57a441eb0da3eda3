import { readonly, ref } from 'vue'

const words = ref('')
let timer = 0

/** Says in one short sentence at the foot of the screen that something was done. */
export function say(sentence: string) {
  words.value = sentence
  clearTimeout(timer)
  timer = window.setTimeout(() => (words.value = ''), 5000)
}

export const notice = readonly(words)
