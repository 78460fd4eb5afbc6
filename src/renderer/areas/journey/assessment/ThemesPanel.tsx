/** The themes of the self-assessment, worded as the organisation wants; those set aside keep their scores. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import * as z from 'zod';
import type { Theme } from '../../../../shared/areas/journey-assessment.ts';
import { limits, optionalText } from '../../../../shared/text.ts';
import { newId, useAsk, useCommand } from '../../../app/api.ts';
import { useWords } from '../../../app/i18n.ts';
import { TextField } from '../../../ui/fields.tsx';
import { FormSheet } from '../../../ui/FormSheet.tsx';
import { PlusIcon } from '../../../ui/icons.tsx';
import { Loading } from '../../../ui/Section.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { useContractForm } from '../../../ui/useContractForm.ts';
import { useThemeWords } from './themeWords.ts';

export function ThemesPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useWords('journey');
  const asked = useAsk('journey.themes', { retired: true }, { keepPrevious: true });
  const [editing, setEditing] = useState<string | null>(null);
  const close = () => setEditing(null);
  return (
    <SidePanel open title={t('assess.themes')} onClose={onClose}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>
        {t('assess.themesText')}
      </Typography>
      {asked.data ? null : <Loading />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {asked.data?.themes.map((theme) => (
          <Box component="li" key={theme.id} sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
            {editing === theme.id ? (
              <ThemeForm theme={theme} onDone={close} />
            ) : (
              <Shown theme={theme} onEdit={() => setEditing(theme.id)} />
            )}
          </Box>
        ))}
      </Box>
      {editing === 'new' ? (
        <ThemeForm theme={null} onDone={close} />
      ) : (
        <Button startIcon={<PlusIcon />} onClick={() => setEditing('new')} sx={{ mt: 1 }}>
          {t('assess.addTheme')}
        </Button>
      )}
    </SidePanel>
  );
}

function Shown({ theme, onEdit }: { readonly theme: Theme; readonly onEdit: () => void }) {
  const t = useWords('journey');
  const words = useThemeWords();
  const [retire, { running }] = useCommand('journey.retireTheme');
  const { id, rev, retired } = theme;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', opacity: retired ? 0.65 : 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        {words.name(theme)}
        {retired ? ` (${t('criterion.retired')})` : ''}
      </Box>
      <Button size="small" onClick={onEdit}>
        {t('criterion.edit')}
      </Button>
      <Button size="small" disabled={running} onClick={() => void retire({ id, rev, retired: !retired })}>
        {retired ? t('criterion.useAgain') : t('criterion.setAside')}
      </Button>
    </Box>
  );
}

const Values = z.strictObject({ name: optionalText(limits.title), hint: optionalText(limits.reason) });

function ThemeForm({ theme, onDone }: { readonly theme: Theme | null; readonly onDone: () => void }) {
  const t = useWords('journey');
  const words = useThemeWords();
  const [fresh] = useState(newId);
  const [run] = useCommand('journey.saveTheme');
  const form = useContractForm(Values, { name: theme?.name ?? '', hint: theme?.hint ?? '' });
  const shipped = theme && !theme.own ? words.name({ id: theme.id, name: null }) : null;
  return (
    <FormSheet
      form={form}
      draft={{ key: `journey.theme:${theme?.id ?? 'new'}`, rev: theme?.rev ?? null }}
      onSave={(values, over) => run({ id: theme?.id ?? fresh, rev: over ?? theme?.rev ?? null, ...values })}
      onSaved={onDone}
      onCancel={onDone}
    >
      <TextField
        control={form.control}
        name="name"
        label={t('assess.themeName')}
        help={shipped === null ? '' : t('assess.themeNameHelp', { name: shipped })}
        max={limits.title}
        autoFocus
      />
      <TextField
        control={form.control}
        name="hint"
        label={t('assess.themeHint')}
        multiline
        rows={2}
        max={limits.reason}
      />
    </FormSheet>
  );
}
