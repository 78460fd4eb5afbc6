/** The list of keys, on `?`; and the keys that work everywhere. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId, useState } from 'react';
import { lockNow } from './bridge.ts';
import { useWords } from './i18n.ts';
import { LayerEnd } from '../ui/Layers.tsx';

const asked = 'homeward-keys';
const list = ['tab', 'list', 'enter', 'escape', 'search', 'save', 'undo', 'help', 'lock'] as const;
const keyOf = {
  tab: 'tab',
  list: 'arrows',
  enter: 'enter',
  escape: 'escape',
  search: 'search',
  save: 'save',
  undo: 'undo',
  help: 'help',
  lock: 'lock',
} as const;

/** Opens the list from elsewhere. */
export function showKeys() {
  window.dispatchEvent(new Event(asked));
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

export function Keys() {
  const t = useWords('common');
  const heading = useId();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    const press = (event: KeyboardEvent) => {
      const withCommand = event.ctrlKey || event.metaKey;
      if (event.key === '?' && !withCommand && !isTyping(event.target)) show();
      if (withCommand && event.key.toLowerCase() === 'l') {
        event.preventDefault();
        lockNow();
      }
    };
    window.addEventListener('keydown', press);
    window.addEventListener(asked, show);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener(asked, show);
    };
  }, []);
  return (
    <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={heading} maxWidth="xs" fullWidth>
      <DialogTitle id={heading} variant="h2" component="h2">
        {t('keys.title')}
      </DialogTitle>
      <DialogContent>
        <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 1, columnGap: 2 }}>
          {list.map((one) => (
            <Box key={one} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ fontWeight: 650 }}>
                {t(`key.${keyOf[one]}`)}
              </Box>
              <Box component="dd" sx={{ m: 0 }}>
                {t(`keys.${one}`)}
              </Box>
            </Box>
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => setOpen(false)}>{t('action.close')}</Button>
      </DialogActions>
      <LayerEnd />
    </Dialog>
  );
}
