import { describe, expect, it } from 'vitest'
import { findWhatHoldsItUp } from '../../../../src/evidence/index.ts'
import { buildBody, buildContrast } from '../build-body.ts'

describe('what holds a rating up', () => {
  it('is the only trial, without which nobody has tested it', () => {
    const body = buildBody([buildContrast({ study: 'only', label: 'Only 2020' })])
    expect(findWhatHoldsItUp(body)).toEqual([
      { trial: 'only', studies: ['only'], label: 'Only 2020', certainty: 'none' },
    ])
  })

  it('is nothing for a form that nobody tested', () => {
    expect(findWhatHoldsItUp(buildBody([]))).toEqual([])
  })

  it('is nothing where each of three large trials can be spared', () => {
    const trials = ['a', 'b', 'c'].map((study) => buildContrast({ study, participants: 400 }))
    expect(findWhatHoldsItUp(buildBody(trials))).toEqual([])
  })

  it('takes a trial away with its companion papers, or a companion would step in', () => {
    const body = buildBody([
      buildContrast({ study: 'main', trial: 'one', participants: 300 }),
      buildContrast({ study: 'companion', trial: 'one', participants: 290 }),
      buildContrast({ study: 'small', participants: 60 }),
    ])
    expect(findWhatHoldsItUp(body)).toMatchObject([
      { trial: 'one', studies: ['companion', 'main'], certainty: 'low', direction: 'helps' },
    ])
  })

  it('says when the rating would rise without a poor trial', () => {
    const body = buildBody([
      buildContrast({ study: 'a-sound', participants: 450 }),
      buildContrast({ study: 'b-poor', participants: 600, riskOfBias: 'high' }),
    ])
    expect(findWhatHoldsItUp(body)).toMatchObject([
      { trial: 'a-sound', certainty: 'low' },
      { trial: 'b-poor', certainty: 'high' },
    ])
  })

  it('lets a recorded judgement that rests on the trial fall with it', () => {
    const because = 'Half of the people were lost.'
    const body = buildBody(
      ['a', 'b'].map((study) => buildContrast({ study, participants: 500 })),
      { judgements: [{ domain: 'risk-of-bias', change: -1, because, studies: ['a'] }] },
    )
    expect(findWhatHoldsItUp(body)).toMatchObject([{ trial: 'a', certainty: 'high' }])
  })

  it('starts from what the reader switched', () => {
    const body = buildBody([
      buildContrast({ study: 'kept' }),
      buildContrast({ study: 'off', participants: 900 }),
    ])
    expect(findWhatHoldsItUp(body, { off: ['off'] })).toMatchObject([
      { trial: 'kept', certainty: 'none' },
    ])
  })
})
