import type { CamelToSnake } from './utilities.ts'

/** A resource as the wire has it: names in snake_case, moments in milliseconds, nothing that can be called. */
export type OnWire<Value> = Value extends Date
  ? number
  : Value extends readonly (infer Item)[]
    ? OnWire<Item>[]
    : Value extends object
      ? { [Key in keyof Value as WireName<Key, Value[Key]>]: OnWire<Value[Key]> }
      : Value

type WireName<Key, Value> = Key extends 'pathRoot'
  ? never
  : NonNullable<Value> extends (...args: never) => unknown
    ? never
    : CamelToSnake<Key>
