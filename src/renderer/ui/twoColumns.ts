/** Many short ticks side by side: put around a list of ticks. */
export const twoColumns = {
  '& fieldset': { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, width: '100%' },
  '& fieldset > legend, & fieldset > .MuiFormHelperText-root': { gridColumn: '1 / -1' },
};
