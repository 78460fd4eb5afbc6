/** The letters of every page, see letters.ts; the machine's own where they are not there yet. */
const scripts = ['Arabic', 'Bengali', 'Devanagari', 'Ethiopic', 'Khmer', 'Myanmar', 'Tamil', 'Thai'];

export const fontFamily = [
  '"Noto Sans Variable"',
  ...scripts.map((script) => `"Noto Sans ${script} Variable"`),
  '"Noto Sans"',
  'system-ui',
  'sans-serif',
].join(', ');
