// `clerk.headless.browser.js`: the runtime alone, for apps that draw their own forms.
import { installClerk } from '@keyward/browser'

installClerk()
