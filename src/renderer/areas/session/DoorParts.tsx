/** The few things the first page is made of, without the component library: it is what one waits for at each start. */
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '../../app/i18n.ts';
import { hidePath, showPath } from '../../ui/eyePaths.ts';

interface FieldProps extends ComponentProps<'input'> {
  readonly label: string;
  /** Stands at the end, within the field. */
  readonly end?: ReactNode;
}

export function DoorField({ label, end, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="door-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} autoComplete="off" spellCheck={false} {...input} />
      {end}
    </div>
  );
}

/** Looks like a link and does something here. */
export function DoorLink(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button {...props} type="button" className="door-link" />;
}

/** Shows or hides the password that is being typed. */
export function DoorEye({ visible, onSwitch }: { readonly visible: boolean; readonly onSwitch: () => void }) {
  const t = useWords('common');
  return (
    <button
      type="button"
      className="door-eye"
      onClick={onSwitch}
      aria-pressed={visible}
      aria-label={t('field.show-password')}
    >
      <svg viewBox="0 0 24 24" aria-hidden>
        <path d={visible ? hidePath : showPath} />
      </svg>
    </button>
  );
}
