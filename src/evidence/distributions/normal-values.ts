// These stand here to the last digit of a double so that a reader's browser need not load the function that finds them; a test
// holds them to it.

/** Standard normal value with probability 0.975 below it: half a 95% interval, in standard errors. */
export const NORMAL_975 = 1.959963984540054
/** Standard normal value with probability 0.8 below it: the power in the optimal information size. */
export const NORMAL_80 = 0.8416212335729143
