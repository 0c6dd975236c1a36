import type { RoutingOptions } from '../components/props.ts'
import { KeywardReactError } from '../errors/error.ts'

/** Path routing needs a path, the others have none; `defaults` is what a framework knows of the current route. */
export function useRoutingProps<Props extends RoutingOptions>(
  name: string,
  props: Props,
  defaults?: RoutingOptions,
): Props {
  const path = props.path ?? defaults?.path
  const routing = props.routing ?? defaults?.routing ?? (path ? 'path' : 'hash')
  if (routing !== 'path') return { ...props, path: undefined, routing }
  if (!path)
    throw new KeywardReactError('invalid_usage', `<${name} routing="path" /> needs a path, such as path="/sign-in"`)
  return { ...props, path, routing }
}
