/** The frame of every page at the door: the sign of the house, one question, the language below. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../../shared/areas/session.ts';
import { languageName, languages, useLanguage, useWords } from '../../app/i18n.ts';
import { PracticeStripe } from '../../app/PracticeStripe.tsx';
import sign from '../../../../assets/icon.svg';

export interface DoorFrameProps {
  readonly status: SessionStatus;
  readonly title: string;
  readonly text?: ReactNode;
  readonly children: ReactNode;
  /** Below the card: other ways on. */
  readonly others?: ReactNode;
  /** Room for more than a password. */
  readonly wide?: boolean;
  /** Where the page itself asks for the language. */
  readonly noLanguages?: boolean;
}

export function DoorFrame({
  status,
  title,
  text,
  children,
  others,
  wide = false,
  noLanguages = false,
}: DoorFrameProps) {
  const t = useWords('common');
  return (
    <Box className="print-frame" sx={{ height: '100%', display: 'flex', flexDirection: 'column', overflow: 'auto' }}>
      {status.practice && (
        <header>
          <PracticeStripe />
        </header>
      )}
      <Box
        component="main"
        sx={{ flex: 1, display: 'grid', alignContent: 'center', justifyItems: 'center', gap: 2, p: 2 }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Box component="img" src={sign} alt="" sx={{ width: 40, height: 40 }} />
          <Typography sx={{ fontSize: '1.25rem', fontWeight: 650 }}>{t('app.name')}</Typography>
        </Box>
        <Box
          sx={{
            width: '100%',
            maxWidth: wide ? 620 : 420,
            p: { xs: 2, sm: 3 },
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            bgcolor: 'background.paper',
            display: 'grid',
            gap: 2,
          }}
        >
          <Box>
            <Typography variant="h1">{title}</Typography>
            {text && <Typography color="text.secondary">{text}</Typography>}
          </Box>
          {children}
        </Box>
        {others && (
          <Box className="no-print" sx={othersStyle}>
            {others}
          </Box>
        )}
        {!noLanguages && <LanguageLinks />}
      </Box>
    </Box>
  );
}

const othersStyle = { display: 'flex', gap: 2, flexWrap: 'wrap', justifyContent: 'center' };

/** Each language in its own name: whoever cannot read the present one finds theirs. */
function LanguageLinks() {
  const t = useWords('session');
  const { i18n } = useTranslation('common');
  const now = useLanguage();
  return (
    <Box component="nav" aria-label={t('door.language')} className="no-print" sx={othersStyle}>
      {languages.map((one) => (
        <Link
          key={one}
          component="button"
          type="button"
          lang={one}
          aria-current={one === now}
          color={one === now ? 'text.primary' : 'primary'}
          onClick={() => void i18n.changeLanguage(one)}
        >
          {languageName(one)}
        </Link>
      ))}
    </Box>
  );
}
