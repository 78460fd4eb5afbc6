/** On a narrow or magnified window everything but the name stands under the name. */
export const below = {
  gridColumn: { xs: 2, md: 'auto' },
  minWidth: 0,
  '@media print': { gridColumn: 'auto' },
} as const;
