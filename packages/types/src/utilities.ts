/** Suggests the known values and takes every other. */
export type Autocomplete<Known extends Base, Base = string> = Known | (Base & Record<never, never>)
export type Simplify<Value> = { [Key in keyof Value]: Value[Key] } & {}
export type Override<Value, Other> = Omit<Value, keyof Other> & Other
export type Without<Value, Names> = { [Key in keyof Value as Exclude<Key, Names>]: Value[Key] }
export type WithoutRouting<Value> = Omit<Value, 'path' | 'routing'>
export type Nullable<Value> = { [Key in keyof Value]: Value[Key] | null }
export type Serializable<Value> = {
  [Key in keyof Value as Value[Key] extends (...args: never) => unknown ? never : Key]: Value[Key]
}

export type DeepPartial<Value> = Value extends (...args: never) => unknown
  ? Value
  : { [Key in keyof Value]?: DeepPartial<Value[Key]> }
export type DeepRequired<Value> = Value extends (...args: never) => unknown
  ? Value
  : { [Key in keyof Value]-?: DeepRequired<NonNullable<Value[Key]>> }

export type SnakeToCamel<Text> = Text extends `${infer Start}_${infer Rest}`
  ? `${Start}${Capitalize<SnakeToCamel<Rest> & string>}`
  : Text
export type CamelToSnake<Text> = Text extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${CamelToSnake<Rest>}`
    : `_${Lowercase<First>}${CamelToSnake<Rest>}`
  : Text
export type DeepSnakeToCamel<Value> = Value extends readonly (infer Item)[]
  ? DeepSnakeToCamel<Item>[]
  : Value extends object
    ? { [Key in keyof Value as SnakeToCamel<Key>]: DeepSnakeToCamel<Value[Key]> }
    : Value
export type DeepCamelToSnake<Value> = Value extends readonly (infer Item)[]
  ? DeepCamelToSnake<Item>[]
  : Value extends object
    ? { [Key in keyof Value as CamelToSnake<Key>]: DeepCamelToSnake<Value[Key]> }
    : Value

/** Every way down an object of texts: `a`, `a.b`. */
export type RecordToPath<Value> = Value extends object
  ? {
      [Key in keyof Value & string]: Value[Key] extends string | undefined ? Key : `${Key}.${RecordToPath<Value[Key]>}`
    }[keyof Value & string]
  : never
export type PathValue<Value, Path extends string> = Path extends `${infer Key}.${infer Rest}`
  ? Key extends keyof Value
    ? PathValue<NonNullable<Value[Key]>, Rest>
    : never
  : Path extends keyof Value
    ? Value[Path]
    : never
export type PartialWithClerkResource<Value> = Partial<Value> & { readonly id?: string | undefined }
