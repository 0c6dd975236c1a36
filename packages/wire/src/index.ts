// What both ends agree on. Resource and input schemas (TypeBox values: schema and type in one), one file per resource.
export * as facts from './facts/index.ts'
