/**
 * Standard normal values that a rating needs, to the last digit of a double: 95% intervals and the optimal information
 * size. They stand here so that a reader's browser need not load the function that finds them; a test holds them to it.
 */
export const NORMAL_975 = 1.959963984540054
export const NORMAL_80 = 0.8416212335729143
