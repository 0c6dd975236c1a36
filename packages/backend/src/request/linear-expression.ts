/** What the groups of an expression found, the whole first, as `RegExp.exec` has it; null: no match. */
export type Expression = (text: string) => readonly (string | undefined)[] | null

/**
 * Does what the regular expression does for a whole text, whatever the case, in time that grows with the text's length alone: no
 * place is gone through twice. Null for what it cannot read: looking around, references, counted repeats, captures in a loop
 * or of nothing.
 */
export function linearExpression(source: string): Expression | null {
  const node = parsed(source)
  if (!node) return null
  const steps = stepsOf(node)
  return (text) => run(steps, text)
}

type Node =
  | { readonly is: 'letter'; readonly fits: (letter: string) => boolean }
  | { readonly is: 'all'; readonly parts: readonly Node[] }
  | { readonly is: 'either'; readonly one: Node; readonly other: Node }
  | { readonly is: 'repeat'; readonly of: Node; readonly how: '?' | '*' | '+'; readonly isLazy: boolean }
  | { readonly is: 'group'; readonly number: number; readonly of: Node }

const atoms = /(\(\?:|\((?!\?))|\[\^?(?:[^\]\\]|\\.)+\]|\\[^bBk0-9uxcpP]|[^\\()[\]{}*+?|^$]/y

function parsed(source: string): Node | null {
  let [at, groups] = [0, 0]
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    at += found?.[0].length ?? 0
    return found
  }
  function either(): Node | null {
    const one = all()
    if (!one || !take(/\|/y)) return one
    const other = either()
    return other && { is: 'either', one, other }
  }
  function all(): Node | null {
    const parts: Node[] = []
    while (at < source.length && !'|)'.includes(source[at]!)) {
      const before = groups
      const part = atom()
      const how = part && take(/([?*+])(\??)/y)
      // What a group holds after several rounds, or after an empty one, is a matter of its own.
      if (!part || (how && groups > before && (how[1] !== '?' || mayBeEmpty(part)))) return null
      parts.push(how ? { is: 'repeat', of: part, how: how[1] as '?', isLazy: how[2] !== '' } : part)
    }
    return { is: 'all', parts }
  }
  function atom(): Node | null {
    const [text, opening] = take(atoms) ?? []
    if (text === undefined) return null
    if (!opening) {
      const letter = new RegExp(`^${text}$`, 'i')
      return { is: 'letter', fits: (one) => letter.test(one) }
    }
    const number = opening === '(' ? ++groups : 0
    const of = either()
    if (!of || !take(/\)/y)) return null
    return number > 0 ? { is: 'group', number, of } : of
  }
  const whole = either()
  return at < source.length ? null : whole && { is: 'group', number: 0, of: whole }
}

function mayBeEmpty(node: Node): boolean {
  switch (node.is) {
    case 'letter':
      return false
    case 'all':
      return node.parts.every(mayBeEmpty)
    case 'either':
      return mayBeEmpty(node.one) || mayBeEmpty(node.other)
    case 'repeat':
      return node.how !== '+' || mayBeEmpty(node.of)
    case 'group':
      return mayBeEmpty(node.of)
  }
}

type Step =
  | { readonly is: 'letter'; readonly fits: (letter: string) => boolean }
  /** Goes on at `first`; at `second` where that leads nowhere. */
  | { readonly is: 'fork'; first: number; second: number }
  | { readonly is: 'mark'; readonly slot: number }

function stepsOf(node: Node): readonly Step[] {
  const steps: Step[] = []
  const fork = (target = 0) => {
    const one = { is: 'fork' as const, first: target, second: target }
    steps.push(one)
    return one
  }
  function emit(one: Node): void {
    switch (one.is) {
      case 'letter':
        steps.push(one)
        return
      case 'all':
        one.parts.forEach(emit)
        return
      case 'group':
        steps.push({ is: 'mark', slot: one.number * 2 })
        emit(one.of)
        steps.push({ is: 'mark', slot: one.number * 2 + 1 })
        return
      case 'either': {
        const choice = fork(steps.length + 1)
        emit(one.one)
        const over = fork()
        choice.second = steps.length
        emit(one.other)
        over.first = over.second = steps.length
        return
      }
      case 'repeat':
        emitRepeat(one)
    }
  }
  function emitRepeat({ of, how, isLazy }: Node & { is: 'repeat' }): void {
    const start = steps.length
    const into = how === '+' ? null : fork()
    emit(of)
    const again = how === '?' ? null : fork(start)
    const settle = (one: { first: number; second: number }, inside: number) => {
      one.first = isLazy ? steps.length : inside
      one.second = isLazy ? inside : steps.length
    }
    if (into) settle(into, start + 1)
    else if (again) settle(again, start)
  }
  emit(node)
  return steps
}

type Todo =
  | { readonly step: number; readonly at: number }
  | { readonly slot: number; readonly mark: number | undefined }

function run(steps: readonly Step[], text: string): (string | undefined)[] | null {
  const places = text.length + 1
  const seen = new Uint8Array((steps.length + 1) * places)
  const marks: (number | undefined)[] = []
  const todo: Todo[] = [{ step: 0, at: 0 }]
  for (let next = todo.pop(); next; next = todo.pop()) {
    if ('slot' in next) {
      marks[next.slot] = next.mark
      continue
    }
    const { step, at } = next
    if (seen[step * places + at]) continue
    seen[step * places + at] = 1
    const one = steps[step]
    if (!one) {
      if (at === text.length) return groupsOf(steps, text, marks)
    } else if (one.is === 'letter') {
      if (at < text.length && one.fits(text[at]!)) todo.push({ step: step + 1, at: at + 1 })
    } else if (one.is === 'fork') {
      todo.push({ step: one.second, at }, { step: one.first, at })
    } else {
      // Where this leads nowhere the mark is again what it was.
      todo.push({ slot: one.slot, mark: marks[one.slot] }, { step: step + 1, at })
      marks[one.slot] = at
    }
  }
  return null
}

function groupsOf(steps: readonly Step[], text: string, marks: readonly (number | undefined)[]) {
  const count = steps.filter((step) => step.is === 'mark').length / 2
  return Array.from({ length: count }, (_, group) => {
    const [from, to] = [marks[group * 2], marks[group * 2 + 1]]
    return from === undefined || to === undefined ? undefined : text.slice(from, to)
  })
}
