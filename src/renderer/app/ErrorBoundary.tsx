/** When a page breaks: says so, that nothing is lost, and gives two ways on. The error itself is shown to nobody. */
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
    <div role="alert" className="broken">
      <h1>{t('app.broken.title')}</h1>
      <p>{t('app.broken.text')}</p>
      <div className="broken-ways">
        <button type="button" className="door-button" onClick={onAgain}>
          {t('app.broken.again')}
        </button>
        {onStart && (
          <button type="button" className="door-button quiet" onClick={onStart}>
            {t('app.broken.start')}
          </button>
        )}
      </div>
    </div>
  );
}
