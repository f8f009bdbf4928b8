/** Size of the small text of a figure, in px; CSS sets the same as 0.8125rem. */
export const FIGURE_FONT_SIZE = 13

/** Width of the plot beside its labels in a column of 328 px, in px: the phone's. */
export const NARROWEST_PLOT = 150

/** Width of the same plot from 35rem of column on, in px: its least. */
export const WIDE_PLOT = 190
