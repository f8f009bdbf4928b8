import fc from 'fast-check'

// Whoever changes code is told what random cases find, with the seed to repeat them. A run that decides whether a change
// is taken in tries the same cases each time, so that a change is never refused for what was there before.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_122 })
