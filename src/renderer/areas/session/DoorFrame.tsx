/** The frame of every page at the door: the sign of the house, one question, the language below. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionStatus } from '../../../shared/areas/session.ts';
import { languageName, languages, useLanguage, useWords } from '../../app/i18n.ts';
import { PracticeStripe } from '../../app/PracticeStripe.tsx';
import { DoorLink } from './DoorParts.tsx';
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
    <div className="door print-frame">
      {status.practice && (
        <header>
          <PracticeStripe />
        </header>
      )}
      <main className="door-room">
        <div className="door-sign">
          <img src={sign} alt="" />
          {t('app.name')}
        </div>
        <div className={wide ? 'door-card wide' : 'door-card'}>
          <div>
            <h1>{title}</h1>
            {text && <div className="door-text">{text}</div>}
          </div>
          {children}
        </div>
        {others && <div className="door-others no-print">{others}</div>}
        {!noLanguages && <LanguageLinks />}
      </main>
    </div>
  );
}

/** Each language in its own name: whoever cannot read the present one finds theirs. */
function LanguageLinks() {
  const t = useWords('session');
  const { i18n } = useTranslation('common');
  const now = useLanguage();
  return (
    <nav aria-label={t('door.language')} className="door-others no-print">
      {languages.map((one) => (
        <DoorLink key={one} lang={one} aria-current={one === now} onClick={() => void i18n.changeLanguage(one)}>
          {languageName(one)}
        </DoorLink>
      ))}
    </nav>
  );
}
