/** The words, by their keys, of the column that tells how many pairs pass on little. */
export const quietWords = {
  saturated: { long: 'saturated', short: 'saturatedShort', title: 'saturatedTitle' },
  inactive: { long: 'inactive', short: 'inactiveShort', title: 'inactiveTitle' },
  second: { long: 'second', short: 'secondShort', title: 'secondTitle' },
  mixed: { long: 'mixed', short: 'mixedShort', title: 'mixedTitle' },
} as const
