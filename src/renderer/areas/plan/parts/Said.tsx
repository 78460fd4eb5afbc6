/** Somebody's own words, kept apart from what others wrote: whose they are stands above them. */
import Box from '@mui/material/Box';

interface Props {
  readonly who: string;
  readonly words: string | null;
}

export function Said({ who, words }: Props) {
  if (words === null) return null;
  return (
    <Box
      component="figure"
      sx={{ m: 0, mt: 1, paddingInlineStart: 1.5, borderInlineStart: '3px solid', borderColor: 'primary.main' }}
    >
      <Box component="figcaption" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {who}
      </Box>
      <Box component="blockquote" dir="auto" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {words}
      </Box>
    </Box>
  );
}
