import type { ComponentChildren } from 'preact'
import { buildForest } from '../../charts/forest.ts'
import type { ForestData, ForestShapes } from '../../charts/forest.ts'
import type { Interval } from '../../evidence/model.ts'
import { formatFixed, formatInterval, formatNumber } from '../../format/numbers.ts'

/** From here on, in % of the axis, the word to the right of zero has no room within the drawing. */
const NEAR_EDGE = 85

const percent = (value: number) => `${value}%`

/**
 * A forest plot as a table: one line a trial, drawn in percent of its cell, so that it fits any
 * width at the same text size. The figures beside each line are for those who listen.
 */
export function ForestFigure({ data }: { readonly data: ForestData }) {
  const shapes = buildForest(data)
  const count = data.trials.length
  return (
    <table class={shapes.zero > NEAR_EDGE ? 'forest forest--edge' : 'forest'}>
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
        {shapes.trials.map((drawn) => {
          const { label, participants = '?', effect, interval } = drawn.trial
          return (
            <Row key={label} name={label} people={participants} {...{ effect, interval, shapes }}>
              <TrialMark {...drawn} />
            </Row>
          )
        })}
        {data.pooled && shapes.pooled && (
          <Row
            isPooled
            name={count === 2 ? 'Both' : `All ${count}`}
            people={`${data.pooled.isAtLeast ? '≥ ' : ''}${data.pooled.participants}`}
            effect={data.pooled.estimate}
            interval={data.pooled.interval}
            shapes={shapes}
          >
            <Diamond {...shapes.pooled} />
          </Row>
        )}
      </tbody>
      <Axis {...shapes} />
    </table>
  )
}

interface RowProps {
  readonly name: string
  readonly people: string | number
  readonly effect: number
  readonly interval: Interval
  readonly shapes: ForestShapes
  /** The line of all trials together. */
  readonly isPooled?: boolean
  /** What is drawn on the ground. */
  readonly children: ComponentChildren
}

function Row({ name, people, effect, interval, shapes, isPooled, children }: RowProps) {
  return (
    <tr class={isPooled ? 'forest__pooled' : undefined}>
      <th scope="row">{name}</th>
      <td class="forest__people">{people}</td>
      <td class="forest__plot">
        <svg class="forest__drawing" aria-hidden="true">
          <Ground {...shapes} />
          {children}
        </svg>
      </td>
      <td class="forest__points">{`${formatFixed(effect)} (${formatInterval(interval)})`}</td>
    </tr>
  )
}

/** Grid line of every tick, the band of what people do not notice, and the line of no difference. */
function Ground({ band, ticks }: ForestShapes) {
  return (
    <>
      {band && (
        <rect
          class="forest__band"
          x={percent(band.from)}
          width={percent(band.to - band.from)}
          height="100%"
        />
      )}
      {ticks.map(({ value, at }) => (
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

/** Interval and square of one trial, with an arrow where the interval goes on past the axis. */
function TrialMark({
  line,
  goesOnLeft,
  goesOnRight,
  centre,
  size,
}: ForestShapes['trials'][number]) {
  return (
    <>
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
        <rect class="forest__square" x={-size / 2} y={-size / 2} width={size} height={size} />
      </svg>
    </>
  )
}

/** The pooled estimate: as wide as its interval. */
function Diamond({ line }: NonNullable<ForestShapes['pooled']>) {
  return (
    <svg
      x={percent(line.from)}
      width={percent(line.to - line.from)}
      height="100%"
      viewBox="0 0 100 30"
      preserveAspectRatio="none"
    >
      <path class="forest__diamond" d="M0 15L50 9L100 15L50 21Z" />
    </svg>
  )
}

/** The numbers of the scale, and which side of zero is better. */
function Axis({ ticks, zero, betterSide }: ForestShapes) {
  const sides = betterSide === 'left' ? ['better', 'worse'] : ['worse', 'better']
  return (
    <tfoot aria-hidden="true">
      <tr>
        <td colSpan={2} />
        <td class="forest__plot forest__plot--axis">
          <svg class="forest__drawing">
            {ticks.map(({ value, at }) => (
              <text key={value} class="forest__number" x={percent(at)} y="14">
                {`${value > 0 ? '+' : ''}${formatNumber(value)}`}
              </text>
            ))}
            <text class="forest__side forest__side--left" x={percent(zero)} dx="-8" y="32">
              {sides[0]}
            </text>
            <text class="forest__side" x={percent(zero)} dx="8" y="32">
              {sides[1]}
            </text>
          </svg>
        </td>
        <td class="forest__points" />
      </tr>
    </tfoot>
  )
}
