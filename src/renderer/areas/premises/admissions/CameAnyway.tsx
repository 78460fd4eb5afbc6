/** The children's records beside the exceptions: says where a child came and nobody recorded why, or the other way round. */
import Alert from '@mui/material/Alert';
import type { CameAnyway as Known } from '../../../../shared/areas/premises.ts';
import { useDates, useNumbers, useWords } from '../../../app/i18n.ts';

export function CameAnyway({ known }: { readonly known: Known | null }) {
  const t = useWords('premises');
  const { day } = useDates();
  const { count } = useNumbers();
  if (known === null || known.came === known.excepted) return null;
  const { came, excepted, since } = known;
  const more = came > excepted;
  const values = { count: came, came: count(came), excepted: count(excepted), date: day(since) };
  return (
    <Alert severity={more ? 'warning' : 'info'} sx={{ mb: 2 }}>
      {t('admissions.came-anyway', values)} {t(more ? 'admissions.record-why' : 'admissions.not-entered')}
    </Alert>
  );
}
