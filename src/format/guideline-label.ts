/** What a guideline is called in a list of sources: "AASM 2025"; the name alone where its page shows no year. */
export function labelGuideline({
  shortName,
  year,
}: {
  readonly shortName: string
  readonly year?: number | undefined
}): string {
  return year === undefined ? shortName : `${shortName} ${year}`
}
