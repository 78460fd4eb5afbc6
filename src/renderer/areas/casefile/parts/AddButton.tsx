/** The one main thing to do in a section. */
import Button from '@mui/material/Button';
import { PlusIcon } from '../../../ui/icons.tsx';

interface Props {
  readonly words: string;
  readonly onClick: () => void;
  readonly main?: boolean;
}

export function AddButton({ words, onClick, main = false }: Props) {
  return (
    <Button
      size="small"
      variant={main ? 'contained' : 'outlined'}
      startIcon={<PlusIcon />}
      className="no-print"
      onClick={onClick}
    >
      {words}
    </Button>
  );
}
