/** Raised whenever the shape of the data changes, so that page and data of two builds never mix. */
export const DATA_VERSION = 1
