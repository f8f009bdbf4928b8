import type { ContentFile, ContentFiles } from '../content-files.ts'
import { suggestId } from '../nearest-id.ts'
import { describeValue } from '../place.ts'
import type { Path } from '../place.ts'
import type { Problem } from '../problems.ts'
import type { StudyFile } from '../schemas/study.ts'
import { problemAt } from './check.ts'

type StudyContent = ContentFile<StudyFile>

/** Nobody is counted twice: arms fit into the study, rows into their arms, events into their rows. */
export function checkArms(content: ContentFiles): readonly Problem[] {
  return content.studies.flatMap((file) => [
    ...checkPopulation(file),
    ...checkArmSizes(file),
    ...checkRows(file),
  ])
}

function tooMany(file: StudyContent, path: Path, most: { count: number; of: string }): Problem {
  return problemAt(file, {
    name: 'ArmsDoNotAddUp',
    path,
    expected: `a whole number up to ${String(most.count)} (${most.of})`,
    remedy: 'Correct the count, or the larger number if that is wrong.',
  })
}

function checkPopulation(file: StudyContent): readonly Problem[] {
  const { n_analysed: analysed, n_randomised: randomised } = file.value.population
  if (analysed === undefined || randomised === undefined || analysed <= randomised) return []
  return [tooMany(file, ['population', 'n_analysed'], { count: randomised, of: '`n_randomised`' })]
}

function checkArmSizes(file: StudyContent): readonly Problem[] {
  const problems: Problem[] = []
  const arms = file.value.arms ?? []
  const randomised = file.value.population.n_randomised
  arms.forEach((arm, index) => {
    if (arm.n !== undefined && arm.n_analysed !== undefined && arm.n_analysed > arm.n) {
      problems.push(
        tooMany(file, ['arms', index, 'n_analysed'], {
          count: arm.n,
          of: `\`n\` of arm \`${arm.name}\``,
        }),
      )
    }
    if (randomised !== undefined && arm.n !== undefined && arm.n > randomised) {
      problems.push(
        tooMany(file, ['arms', index, 'n'], { count: randomised, of: '`n_randomised`' }),
      )
    }
  })
  // In a crossover everybody is in every arm.
  if (file.value.kind !== 'crossover-rct' && randomised !== undefined && problems.length === 0) {
    const sum = arms.reduce((total, arm) => total + (arm.n ?? 0), 0)
    if (sum > randomised) {
      problems.push(
        problemAt(file, {
          name: 'ArmsDoNotAddUp',
          path: ['arms'],
          expected: `arms of ${String(randomised)} people together (\`n_randomised\`), or fewer`,
          received: `${arms.map((arm) => String(arm.n ?? 0)).join(' + ')} = ${String(sum)}`,
          remedy: 'Correct the size of an arm, or `n_randomised` if that is wrong.',
        }),
      )
    }
  }
  return problems
}

function checkRows(file: StudyContent): readonly Problem[] {
  const problems: Problem[] = []
  // An arm that stands twice, one of them under a wrong name, is told as such.
  if (new Set(file.value.arms?.map(({ name }) => name)).size < (file.value.arms ?? []).length)
    return []
  const listed = new Map((file.value.arms ?? []).map((arm) => [arm.name, arm.n]))
  file.value.outcomes?.forEach((row, index) => {
    // A study without a list of arms compares groups, which its rows name.
    const groups = Object.keys(row.by_arm ?? {}).map((name) => [name, undefined] as const)
    const sizes = listed.size > 0 ? listed : new Map(groups)
    // A row that is shown and not pooled may hold the counts of another report.
    const isShownOnly = row.contrasts?.some((contrast) => contrast.do_not_pool !== undefined)
    for (const [name, figures] of Object.entries(row.by_arm ?? {})) {
      const path: Path = ['outcomes', index, 'by_arm', name]
      const size = sizes.get(name)
      if (!sizes.has(name))
        problems.push(unknownArm(file, path, { name, known: [...sizes.keys()] }))
      else if (!isShownOnly && size !== undefined && figures.n !== undefined && figures.n > size) {
        problems.push(
          tooMany(file, [...path, 'n'], { count: size, of: `\`n\` of arm \`${name}\`` }),
        )
      }
      const people = figures.n ?? size
      if (figures.events !== undefined && people !== undefined && figures.events > people) {
        problems.push(
          tooMany(file, [...path, 'events'], { count: people, of: 'people in this arm' }),
        )
      }
    }
    row.contrasts?.forEach((contrast, position) => {
      for (const field of ['treatment_arm', 'control_arm'] as const) {
        const name = contrast[field]
        if (name === undefined || sizes.has(name)) continue
        const path = ['outcomes', index, 'contrasts', position, field]
        problems.push(unknownArm(file, path, { name, known: [...sizes.keys()] }))
      }
      contrast.further_treatment_arms?.forEach((name, place) => {
        if (sizes.has(name)) return
        const path = ['outcomes', index, 'contrasts', position, 'further_treatment_arms', place]
        problems.push(unknownArm(file, path, { name, known: [...sizes.keys()] }))
      })
    })
  })
  return problems
}

function unknownArm(
  file: StudyContent,
  path: Path,
  { name, known }: { readonly name: string; readonly known: readonly string[] },
): Problem {
  return problemAt(file, {
    name: 'ContrastArmUnknown',
    path,
    expected: 'the name of an arm of this study',
    received: describeValue(name),
    remedy: suggestId(
      name,
      known,
      known.length === 0 ? 'List the arms under `arms`.' : `Its arms are ${known.join(', ')}.`,
    ),
  })
}
