/** A button that lets the person choose one file, and says plainly when it cannot be read. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useNumbers, useWords } from '../app/i18n.ts';
import { AttachIcon } from './icons.tsx';
import { readFile } from './readFile.ts';
import type { ChosenFile, FileProblem } from './readFile.ts';

export interface FilePickProps {
  readonly words: string;
  /** In bytes. */
  readonly limit: number;
  /** Endings and media types offered first, as of an input of files. */
  readonly accept?: string;
  readonly main?: boolean;
  readonly disabled?: boolean;
  /** A file was chosen: what was said of the one before is over. */
  readonly onBegin?: () => void;
  readonly onFile: (file: ChosenFile) => void;
}

const rules = { 'too-large': 'rule.too-large-file', empty: 'rule.empty-file', unreadable: 'rule.unreadable' } as const;

export function FilePick({ words, limit, accept, main = false, disabled = false, onBegin, onFile }: FilePickProps) {
  const t = useWords('common');
  const { bytes } = useNumbers();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const [reading, setReading] = useState(false);

  async function take(file: File) {
    onBegin?.();
    setProblem(null);
    setReading(true);
    const result = await readFile(file, limit);
    setReading(false);
    if (result.ok) onFile(result.file);
    else setProblem(result.why);
  }
  return (
    <Box>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void take(file);
          event.target.value = '';
        }}
      />
      <Button
        variant={main ? 'contained' : 'outlined'}
        startIcon={<AttachIcon />}
        disabled={disabled || reading}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
      {problem && (
        <Box role="alert" sx={{ color: 'error.main', fontSize: '0.8125rem', mt: 0.5 }}>
          {t(rules[problem], { limit: bytes(limit) })}
        </Box>
      )}
    </Box>
  );
}
