/** Map units in one kilometre: a unit is half a kilometre, so that tenths of a unit draw the border well. */
export const UNITS_PER_KM = 2;

/** Width of the locator's own coordinates; its height is half. */
export const LOCATOR_WIDTH = 400;
