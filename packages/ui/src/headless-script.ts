// The runtime without components, for apps that draw their own.
import { installClerk } from '@keyward/browser'

installClerk()
