/** When a page breaks: says so, that nothing is lost, and gives two ways on. The error itself is shown to nobody. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { useWords } from './i18n.ts';

interface Props {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return <BrokenPage onAgain={() => this.setState({ broken: false })} />;
  }
}

interface BrokenProps {
  readonly onAgain: () => void;
  readonly onStart?: () => void;
}

export function BrokenPage({ onAgain, onStart }: BrokenProps) {
  const t = useWords('common');
  return (
    <Box role="alert" sx={{ maxWidth: 560, mx: 'auto', p: 4, display: 'grid', gap: 2 }}>
      <Typography variant="h1">{t('app.broken.title')}</Typography>
      <Typography>{t('app.broken.text')}</Typography>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="contained" onClick={onAgain}>
          {t('app.broken.again')}
        </Button>
        {onStart && <Button onClick={onStart}>{t('app.broken.start')}</Button>}
      </Box>
    </Box>
  );
}
