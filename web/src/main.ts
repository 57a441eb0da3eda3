import './ui/tokens.css'
import './ui/page.css'
import './ui/controls.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { onSignedOut } from './api/client'
import { queries } from './api/queries'
import App from './shell/App.vue'
import { router } from './shell/router'
import { useSession } from './shell/session'

const app = createApp(App).use(createPinia()).use(VueQueryPlugin, { queryClient: queries }).use(router)

onSignedOut(() => {
  const session = useSession()
  if (!session.session) return
  session.forget()
  void router.push({ path: '/sign-in', query: { then: router.currentRoute.value.fullPath, ended: '1' } })
})

app.mount('#app')
