import { buildForest } from '../../charts/forest.ts'
import type { ForestData, ForestShapes } from '../../charts/forest.ts'
import { formatFixed, formatInterval, formatNumber } from '../../format/numbers.ts'

interface Props {
  readonly data: ForestData
  /** Room for the figures beside each line; where there is none, only those who listen get them. */
  readonly isRoomy: boolean
}

/** From here on, in % of the axis, the word to the right of zero has no room within the drawing. */
const NEAR_EDGE = 85

const percent = (value: number) => `${value}%`

/** Grid line of every tick, the band of what people do not notice, and the line of no difference. */
function Ground({ shapes }: { readonly shapes: ForestShapes }) {
  return (
    <>
      {shapes.band && (
        <rect
          class="forest__band"
          x={percent(shapes.band.from)}
          width={percent(shapes.band.to - shapes.band.from)}
          height="100%"
        />
      )}
      {shapes.ticks.map(({ value, at }) => (
        <line
          key={value}
          class={value === 0 ? 'forest__zero' : 'forest__tick'}
          x1={percent(at)}
          x2={percent(at)}
          y2="100%"
        />
      ))}
    </>
  )
}

/**
 * A forest plot as a table: one line a trial, drawn in percent of its cell, so that it fits any
 * width at the same text size.
 */
export function ForestFigure({ data, isRoomy }: Props) {
  const shapes = buildForest(data)
  const count = data.trials.length
  const sides = [
    shapes.betterSide === 'left' ? 'better' : 'worse',
    shapes.betterSide === 'left' ? 'worse' : 'better',
  ]
  const classes = [
    'forest',
    ...(isRoomy ? ['forest--roomy'] : []),
    ...(shapes.zero > NEAR_EDGE ? ['forest--edge'] : []),
  ]
  return (
    <table class={classes.join(' ')}>
      <caption class="forest__caption">
        {data.countedTrials > count &&
          `Drawn: ${count} of ${data.countedTrials} trials, those whose figures can be compared. `}
        {`Difference in points of the ${data.scaleName}.`}
        {data.smallestImportantDifference !== undefined &&
          ` Shaded: less than the ${formatNumber(data.smallestImportantDifference)} that counts as noticeable.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Trial</th>
          <th scope="col" class="forest__people">
            People
          </th>
          <td class="forest__plot" />
          <th scope="col" class="forest__points">
            Points (95% interval)
          </th>
        </tr>
      </thead>
      <tbody>
        {shapes.trials.map(({ trial, line, goesOnLeft, goesOnRight, centre, size }) => (
          <tr key={trial.label}>
            <th scope="row">{trial.label}</th>
            <td class="forest__people">{trial.participants ?? '?'}</td>
            <td class="forest__plot">
              <svg class="forest__drawing" aria-hidden="true">
                <Ground shapes={shapes} />
                <line
                  class="forest__interval"
                  x1={percent(line.from)}
                  x2={percent(line.to)}
                  y1="50%"
                  y2="50%"
                />
                {goesOnLeft && (
                  <svg class="forest__at" x="0" y="50%">
                    <path class="forest__arrow" d="M0 0l7-4v8z" />
                  </svg>
                )}
                {goesOnRight && (
                  <svg class="forest__at" x="100%" y="50%">
                    <path class="forest__arrow" d="M0 0l-7-4v8z" />
                  </svg>
                )}
                <svg class="forest__at" x={percent(centre)} y="50%">
                  <rect
                    class="forest__square"
                    x={-size / 2}
                    y={-size / 2}
                    width={size}
                    height={size}
                  />
                </svg>
              </svg>
            </td>
            <td class="forest__points">{`${formatFixed(trial.effect)} (${formatInterval(trial.interval)})`}</td>
          </tr>
        ))}
        {data.pooled && shapes.pooled && (
          <tr class="forest__pooled">
            <th scope="row">{count === 2 ? 'Both' : `All ${count}`}</th>
            <td class="forest__people">{`${data.pooled.isAtLeast ? '≥ ' : ''}${data.pooled.participants}`}</td>
            <td class="forest__plot">
              <svg class="forest__drawing" aria-hidden="true">
                <Ground shapes={shapes} />
                <svg
                  x={percent(shapes.pooled.line.from)}
                  width={percent(shapes.pooled.line.to - shapes.pooled.line.from)}
                  height="100%"
                  viewBox="0 0 100 30"
                  preserveAspectRatio="none"
                >
                  <path class="forest__diamond" d="M0 15L50 9L100 15L50 21Z" />
                </svg>
              </svg>
            </td>
            <td class="forest__points">
              {`${formatFixed(data.pooled.estimate)} (${formatInterval(data.pooled.interval)})`}
            </td>
          </tr>
        )}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td colSpan={2} />
          <td class="forest__plot forest__plot--axis">
            <svg class="forest__drawing">
              {shapes.ticks.map(({ value, at }) => (
                <text key={value} class="forest__number" x={percent(at)} y="14">
                  {`${value > 0 ? '+' : ''}${formatNumber(value)}`}
                </text>
              ))}
              <text class="forest__side forest__side--left" x={percent(shapes.zero)} dx="-8" y="32">
                {sides[0]}
              </text>
              <text class="forest__side" x={percent(shapes.zero)} dx="8" y="32">
                {sides[1]}
              </text>
            </svg>
          </td>
          <td class="forest__points" />
        </tr>
      </tfoot>
    </table>
  )
}
