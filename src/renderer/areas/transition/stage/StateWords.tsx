/** The state words of a section; a place of their own so that long ones wrap beside the title. */
import Typography from '@mui/material/Typography';

export function StateWords({ text }: { text: string }) {
  return (
    <Typography component="span" variant="body2" color="text.secondary">
      {text}
    </Typography>
  );
}
