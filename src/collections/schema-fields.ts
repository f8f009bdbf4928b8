import { z } from 'astro/zod'
import type { Path } from './place.ts'

/** The fields that a schema knows at a place of a file; none where it knows no fields by name. */
export function listFields(schema: z.ZodType, path: Path): readonly string[] {
  const group = unwrap(find(schema, path))
  return group instanceof z.ZodObject ? Object.keys(group.shape) : []
}

/** Whether a file may leave the field at a place out. */
export function isOptionalField(schema: z.ZodType, path: Path): boolean {
  const found = find(schema, path)
  return found instanceof z.ZodOptional || found instanceof z.ZodDefault
}

function find(schema: z.ZodType, path: Path): unknown {
  return path.reduce<unknown>((current, key) => step(unwrap(current), key), schema)
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
