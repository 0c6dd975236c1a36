import { useId, useLayoutEffect, useState } from 'preact/hooks'

/** `<name>-field`, by which tests and style sheets of apps know an input. Where the page has one of this id, another. */
export function useFieldId(name: string): string {
  const another = useId()
  const [id, setId] = useState(another)
  useLayoutEffect(() => {
    const wanted = `${name}-field`
    const input = document.getElementById(another)
    if (!input || document.getElementById(wanted)) return
    // At once: the next input of this name looks whether there is one.
    input.id = wanted
    setId(wanted)
  }, [another, name])
  return id
}
