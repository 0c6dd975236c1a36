import ts from 'typescript5'

/** `output`: an app reads it, so that ours has to be at least theirs. `input`: an app gives it, so that ours takes theirs. */
export type Direction = 'output' | 'input'
export type Difference = { readonly path: string; readonly what: string }

const flipped = (direction: Direction): Direction => (direction === 'output' ? 'input' : 'output')

/**
 * Walks two types side by side and tells where an app that compiles with theirs would not compile with ours: a property
 * that is missing, a value that may be missing here alone, a word that is not in the list, a call that is not taken.
 */
export function compareTypes(
  checker: ts.TypeChecker,
  {
    theirs,
    ours,
    path,
    direction,
    seen,
  }: { theirs: ts.Type; ours: ts.Type; path: string; direction: Direction; seen: Set<string> },
): Difference[] {
  const walk = new Walk(checker, seen)
  walk.types(theirs, ours, path, direction)
  return walk.found
}

const maxDepth = 14

class Walk {
  readonly found: Difference[] = []
  readonly checker: ts.TypeChecker
  private readonly seen: Set<string>
  constructor(checker: ts.TypeChecker, seen = new Set<string>()) {
    this.checker = checker
    this.seen = seen
  }

  private tell(path: string, what: string): void {
    this.found.push({ path, what })
  }

  private text(type: ts.Type): string {
    const text = this.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)
    return text.length > 90 ? `${text.slice(0, 87)}…` : text
  }

  types(theirs: ts.Type, ours: ts.Type, path: string, direction: Direction): void {
    if (theirs === ours || path.split(/[.(]/).length > maxDepth) return
    const key = `${idOf(theirs)} ${idOf(ours)} ${direction}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    if (theirs.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return
    if (ours.flags & ts.TypeFlags.Any) {
      this.tell(path, `any for ${this.text(theirs)}`)
      return
    }
    if (parts(theirs).some(isForeign) && this.fits(theirs, ours, direction)) return
    if (isParameter(theirs) || isParameter(ours)) {
      const [left, right] = [this.bound(theirs), this.bound(ours)]
      if (!isParameter(left) && !isParameter(right)) this.types(left, right, path, direction)
      return
    }
    const [left, right] = [parts(theirs), parts(ours)]
    this.simple(left, right, path, direction)
    this.objects(left.filter(isStructure), right.filter(isStructure), path, direction)
  }

  private fits(theirs: ts.Type, ours: ts.Type, direction: Direction): boolean {
    return direction === 'output'
      ? this.checker.isTypeAssignableTo(ours, theirs)
      : this.checker.isTypeAssignableTo(theirs, ours)
  }

  private bound(type: ts.Type): ts.Type {
    return isParameter(type) ? (this.checker.getBaseConstraintOfType(type) ?? type) : type
  }

  /** null, undefined, words, numbers: each must be known on the other side. */
  private simple(theirs: ts.Type[], ours: ts.Type[], path: string, direction: Direction): void {
    const accepts = (all: ts.Type[], one: ts.Type) => all.some((type) => this.checker.isTypeAssignableTo(one, type))
    const isSimple = (type: ts.Type) => !isStructure(type)
    const missing = theirs.filter(isSimple).filter((type) => !accepts(ours, type))
    const extra = ours.filter(isSimple).filter((type) => !accepts(theirs, type))
    const list = (types: ts.Type[]) => types.map((type) => this.text(type)).join(' | ')
    const isNone = (type: ts.Type) =>
      (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) !== 0
    // Never null here where it may be there breaks nothing that is read.
    const lacking = direction === 'output' ? missing.filter((type) => !isNone(type)) : missing
    if (lacking.length > 0 && !(direction === 'output' && ours.length === 1 && ours[0]!.flags & ts.TypeFlags.Never))
      this.tell(path, `lacks ${list(lacking)}`)
    if (direction === 'output' && extra.length > 0) this.tell(path, `may be ${list(extra)}`)
  }

  private objects(theirs: ts.Type[], ours: ts.Type[], path: string, direction: Direction): void {
    if (theirs.length === 0) return
    if (ours.length === 0) return
    for (const one of theirs) this.closest(ours, (walk, other) => walk.structure(one, other, path, direction))
  }

  /** What differs from the one of ours that differs least. */
  private closest<T>(ours: readonly T[], compare: (walk: Walk, other: T) => void): void {
    const tries = ours.map((other) => {
      const walk = new Walk(this.checker, new Set(this.seen))
      compare(walk, other)
      return walk
    })
    const best = tries.reduce((least, next) => (next.found.length < least.found.length ? next : least))
    for (const key of best.seen) this.seen.add(key)
    this.found.push(...best.found)
  }

  private structure(theirs: ts.Type, ours: ts.Type, path: string, direction: Direction): void {
    // What an app has of ours it hands back to ours.
    if (theirs === ours || (direction === 'input' && /(Resource|Clerk|Client|Future)$/.test(nameOf(theirs)))) return
    const { checker } = this
    if (isForeign(theirs)) {
      const [from, to] = direction === 'output' ? [ours, theirs] : [theirs, ours]
      const [a, b] = [elements(checker, theirs), elements(checker, ours)]
      if (a.length > 0 && a.length === b.length)
        for (const [index, type] of a.entries()) this.types(type, b[index]!, `${path}<${index}>`, direction)
      else if (!checker.isTypeAssignableTo(from, to)) this.tell(path, `${this.text(ours)} for ${this.text(theirs)}`)
      return
    }
    for (const property of checker.getPropertiesOfType(theirs)) this.property(property, ours, path, direction)
    this.index(theirs, ours, path, direction)
    this.required(theirs, ours, path, direction)
    this.signatures(theirs, ours, { path, direction, kind: ts.SignatureKind.Call })
    this.signatures(theirs, ours, { path, direction, kind: ts.SignatureKind.Construct })
  }

  private property(property: ts.Symbol, ours: ts.Type, path: string, direction: Direction): void {
    const { checker } = this
    const name = property.getName()
    if (name.startsWith('__') || name.startsWith('__#') || name === 'prototype') return
    if (isHidden(property)) return
    const type = checker.getTypeOfSymbol(property)
    const other = checker.getPropertyOfType(ours, name)
    if (!other) {
      if (type.flags & ts.TypeFlags.Never) return
      if (checker.getNonNullableType(type).flags & ts.TypeFlags.Never) return
      const byIndex = checker.getIndexInfosOfType(ours)[0]
      if (byIndex) return
      this.tell(`${path}.${name}`, 'missing')
      return
    }
    const [isMaybe, isMaybeHere] = [property, other].map((one) => (one!.flags & ts.SymbolFlags.Optional) !== 0)
    if (direction === 'output' && isMaybeHere && !isMaybe) this.tell(`${path}.${name}`, 'may be missing')
    const otherType = checker.getTypeOfSymbol(other)
    const strip = (one: ts.Type) => (isMaybe ? checker.getNonNullableType(one) : one)
    const isNullable = isMaybe && parts(type).some((one) => one.flags & ts.TypeFlags.Null)
    this.types(
      isNullable ? type : strip(type),
      isMaybe && !isNullable ? strip(otherType) : otherType,
      `${path}.${name}`,
      direction,
    )
  }

  private index(theirs: ts.Type, ours: ts.Type, path: string, direction: Direction): void {
    const [info] = this.checker.getIndexInfosOfType(theirs)
    if (!info) return
    const [own] = this.checker.getIndexInfosOfType(ours)
    if (!own) {
      this.tell(path, 'no index')
      return
    }
    this.types(info.type, own.type, `${path}[]`, direction)
  }

  /** What has to be given here and not there. */
  private required(theirs: ts.Type, ours: ts.Type, path: string, direction: Direction): void {
    if (direction !== 'input') return
    for (const own of this.checker.getPropertiesOfType(ours)) {
      if (own.flags & ts.SymbolFlags.Optional || own.getName().startsWith('__') || isHidden(own)) continue
      const known = this.checker.getPropertyOfType(theirs, own.getName())
      if (!known || known.flags & ts.SymbolFlags.Optional) {
        const type = this.checker.getTypeOfSymbol(own)
        if (!parts(type).some((one) => one.flags & ts.TypeFlags.Undefined))
          this.tell(`${path}.${own.getName()}`, 'is required')
      }
    }
  }

  private signatures(
    theirs: ts.Type,
    ours: ts.Type,
    { path, direction, kind }: { path: string; direction: Direction; kind: ts.SignatureKind },
  ): void {
    const all = this.checker.getSignaturesOfType(theirs, kind)
    const own = this.checker.getSignaturesOfType(ours, kind)
    if (all.length === 0) return
    if (own.length === 0) {
      this.tell(path, kind === ts.SignatureKind.Call ? 'cannot be called' : 'cannot be made')
      return
    }
    for (const one of all) {
      if (kind === ts.SignatureKind.Construct && one.declaration && isPrivate(one.declaration)) continue
      this.closest(own, (walk, other) => walk.signature(one, other, path, direction))
    }
  }

  private signature(theirs: ts.Signature, ours: ts.Signature, path: string, direction: Direction): void {
    const { checker } = this
    const [left, right] = [theirs.getParameters(), ours.getParameters()]
    const isRest = (one: ts.Symbol | undefined) =>
      Boolean(one?.valueDeclaration && ts.isParameter(one.valueDeclaration) && one.valueDeclaration.dotDotDotToken)
    const isOptional = (one: ts.Symbol) => {
      const declaration = one.valueDeclaration
      return Boolean(
        declaration &&
          ts.isParameter(declaration) &&
          (declaration.questionToken || declaration.initializer || declaration.dotDotDotToken),
      )
    }
    const [short, long] = direction === 'output' ? [left, right] : [right, left]
    for (const one of long.slice(short.length))
      if (!isOptional(one) && !acceptsNothing(checker, one))
        this.tell(`${path}(${one.getName()})`, 'is one argument more')
    if (right.length < left.length && direction === 'output' && !isRest(right.at(-1)))
      for (const one of left.slice(right.length)) if (!isRest(one)) this.tell(`${path}(${one.getName()})`, 'not taken')
    for (const [index, one] of left.entries()) {
      const other = right[index]
      if (!other) break
      if (isRest(one) !== isRest(other)) continue
      if (direction === 'output' && isOptional(one) && !isOptional(other) && !acceptsNothing(checker, other))
        this.tell(`${path}(${one.getName()})`, 'must be given')
      const [a, b] = [checker.getTypeOfSymbol(one), checker.getTypeOfSymbol(other)]
      const strip = (type: ts.Type) => (isOptional(one) || isOptional(other) ? withoutUndefined(checker, type) : type)
      this.types(strip(a), strip(b), `${path}(${one.getName()})`, flipped(direction))
    }
    this.types(theirs.getReturnType(), ours.getReturnType(), `${path}()`, direction)
  }
}

const acceptsNothing = (checker: ts.TypeChecker, one: ts.Symbol) =>
  parts(checker.getTypeOfSymbol(one)).some(
    (type) => type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Any | ts.TypeFlags.Unknown),
  )

const withoutUndefined = (checker: ts.TypeChecker, type: ts.Type) =>
  parts(type).some((one) => one.flags & ts.TypeFlags.Null) ? type : checker.getNonNullableType(type)

const nameOf = (type: ts.Type) => type.aliasSymbol?.name ?? type.getSymbol()?.name ?? ''
const idOf = (type: ts.Type) => (type as unknown as { id: number }).id
const parts = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type])
const isParameter = (type: ts.Type) =>
  (type.flags &
    (ts.TypeFlags.TypeParameter |
      ts.TypeFlags.Conditional |
      ts.TypeFlags.IndexedAccess |
      ts.TypeFlags.Index |
      ts.TypeFlags.Substitution)) !==
  0
/** `string & {}`, which lets an editor suggest words, is a string. */
const isStructure = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 || (type.isIntersection() && type.types.every(isStructure))

function isHidden(property: ts.Symbol): boolean {
  return (property.declarations ?? []).some(isPrivate)
}
function isPrivate(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0
}

function elements(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const reference = type as ts.TypeReference
  return reference.target ? checker.getTypeArguments(reference) : []
}

/** Of the language, the browser, React, Node, csstype: neither they nor we decide what it is. */
function isForeign(type: ts.Type): boolean {
  const file = type.getSymbol()?.declarations?.[0]?.getSourceFile().fileName ?? ''
  return /node_modules\/(@types|types-react\d*|typescript\d*|csstype|next|express|undici-types)/.test(file)
}
