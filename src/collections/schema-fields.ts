import { z } from 'astro/zod'
import type { Path } from './place.ts'

/** The fields that a schema knows at a place of a file; none where it knows no fields by name. */
export function listFields(schema: z.ZodType, path: Path): readonly string[] {
  const group = findSchema(schema, path)
  return group instanceof z.ZodObject ? Object.keys(group.shape) : []
}

/** Whether a file may leave the field at a place out. */
export function isOptionalField(schema: z.ZodType, path: Path): boolean {
  const found = walk(schema, path)
  return found instanceof z.ZodOptional || found instanceof z.ZodDefault
}

/** What a schema asks for at a place of a file, or undefined where it knows no such place. */
export function findSchema(schema: z.ZodType, path: Path): unknown {
  return unwrap(walk(schema, path))
}

export function isWholeNumber(schema: unknown): boolean {
  return schema instanceof z.ZodNumber && schema.isInt
}

/** Names of the fields whose groups or rows hold a field of this name; '' stands for the file itself. */
export function listGroupsWith(schema: z.ZodType, field: string): readonly string[] {
  return [...new Set(findGroups(schema, field, ''))]
}

function findGroups(schema: unknown, field: string, name: string): readonly string[] {
  const group = unwrap(schema)
  if (group instanceof z.ZodArray) return findGroups(group.element, field, name)
  if (group instanceof z.ZodRecord) return findGroups(group.valueType, field, name)
  if (!(group instanceof z.ZodObject)) return []
  const inner = Object.entries(group.shape).flatMap(([key, value]) => findGroups(value, field, key))
  return Object.hasOwn(group.shape, field) ? [name, ...inner] : inner
}

function walk(schema: z.ZodType, path: Path): unknown {
  return path.reduce<unknown>((current, key) => step(unwrap(current), key), schema)
}

function step(schema: unknown, key: string | number): unknown {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, unknown>
    return Object.hasOwn(shape, key) ? shape[key] : undefined
  }
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)]
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return unwrap(schema.unwrap())
  return schema
}
