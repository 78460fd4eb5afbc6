/** A child's photo, drawn from memory; their initials where none may be shown. */
import Box from '@mui/material/Box';
import { useAsk } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { Photo } from '../../../ui/Photo.tsx';

interface Props {
  readonly childId: string;
  readonly photoId: string | null;
  readonly name: string;
  /** Pixels, both ways. */
  readonly size: number;
}

/** The first letter of the first and of the last word. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => /^./u.exec(word ?? '')?.[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase('und');
}

export function ChildPhoto({ photoId, ...of }: Props) {
  return photoId === null ? <Initials {...of} /> : <Shown key={photoId} photoId={photoId} {...of} />;
}

function Initials({ name, size }: Pick<Props, 'name' | 'size'>) {
  return (
    <Box aria-hidden sx={{ ...initialsStyle, width: size, height: size, fontSize: size * 0.36 }}>
      {initialsOf(name)}
    </Box>
  );
}

const initialsStyle = {
  flex: 'none',
  display: 'grid',
  placeItems: 'center',
  fontWeight: 650,
  color: 'text.secondary',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: (theme: { tokens: { sunk: string } }) => theme.tokens.sunk,
};

function Shown({ childId, photoId, name, size }: Props & { readonly photoId: string }) {
  const t = useWords('children');
  const photo = useAsk('children.photo', { childId, photoId }).data;
  return photo ? (
    <Photo {...photo} label={t('photo.of', { name })} size={size} />
  ) : (
    <Initials name={name} size={size} />
  );
}
