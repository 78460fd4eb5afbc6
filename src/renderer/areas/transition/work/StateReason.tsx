/** A state with its reason under it in plain ink: the state is marked, the words of people do not shout. */
import Box from '@mui/material/Box';
import { StateChip } from '../../../ui/StateChip.tsx';
import type { State } from '../../../ui/StateChip.tsx';

interface Props {
  readonly state: State;
  readonly words: string;
  readonly reason: string | null;
}

export function StateReason({ state, words, reason }: Props) {
  return (
    <Box>
      <StateChip plain state={state} words={words} />
      {reason ? (
        <Box
          dir="auto"
          sx={{ color: 'text.secondary', paddingInlineStart: '22px', whiteSpace: 'pre-wrap', textAlign: 'start' }}
        >
          {reason}
        </Box>
      ) : null}
    </Box>
  );
}
