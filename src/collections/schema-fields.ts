import { z } from 'astro/zod'
import type { Path } from './place.ts'

/** The fields that a schema knows at a place of a file; none where it knows no fields by name. */
export function listFields(schema: z.ZodType, path: Path): readonly string[] {
  const found = path.reduce<unknown>(
    (current, key) => step(unwrap(current), key),
    schema satisfies unknown,
  )
  const group = unwrap(found)
  return group instanceof z.ZodObject ? Object.keys(group.shape) : []
}

function step(schema: unknown, key: string | number): unknown {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, unknown>)[key]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap())
  return schema
}
