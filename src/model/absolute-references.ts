/** Copies a schema with its local references (`#/$defs/…`) made absolute against a base. */
export function absoluteReferences(schema: unknown, base: string): unknown {
  if (Array.isArray(schema)) return schema.map(part => absoluteReferences(part, base))
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' && typeof value === 'string' && value.startsWith('#')
        ? [key, base + value]
        : [key, absoluteReferences(value, base)],
    ),
  )
}
