/** Whether the page lays an element out. `checkVisibility` tells it too, but Safari 16.4 does not know that. */
export const hasBox = (element: Element): boolean => element.getClientRects().length > 0
