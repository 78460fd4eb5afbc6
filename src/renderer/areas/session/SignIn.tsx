/** Signing in: name, password, and a plain word for each way it can fail. Small, as it is the first thing loaded. */
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Failure, StoreProblem } from '../../../shared/result.ts';
import { useCommand } from '../../app/command.ts';
import type { DoorProps } from '../../app/door.ts';
import { useLanguage, useWords } from '../../app/i18n.ts';
import { useErrorWords } from '../../ui/errorWords.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { DoorEye, DoorField, DoorLink } from './DoorParts.tsx';
import { troubleNow, useCountdown } from './useCountdown.ts';
import type { Trouble } from './useCountdown.ts';

export function SignIn({ status, hold, recheck }: DoorProps) {
  const t = useWords('session');
  const others = (
    <>
      {!status.practice && <DoorLink onClick={() => hold('forgotten')}>{t('sign-in.forgotten')}</DoorLink>}
      {!status.practice && <Practise recheck={recheck} />}
    </>
  );
  return (
    <DoorFrame
      status={status}
      title={status.practice ? t('sign-in.practice-title') : t('sign-in.title')}
      others={others}
    >
      {status.practiceHint && <div className="door-note">{t('sign-in.hint', status.practiceHint)}</div>}
      <SignInForm version={status.version} recheck={recheck} />
    </DoorFrame>
  );
}

/** Opens the fictional home; making it the first time takes a while, so it says what it does. */
export function Practise({ recheck }: Pick<DoorProps, 'recheck'>) {
  const t = useWords('session');
  const language = useLanguage();
  const words = useErrorWords();
  const [practise, { running }] = useCommand('session.practise');
  const [failure, setFailure] = useState<Failure>();
  const go = async () => {
    const result = await practise({ language });
    if (!result.ok) setFailure(result.error);
    recheck();
  };
  return (
    <div role="status">
      {running ? t('practise.making') : <DoorLink onClick={() => void go()}>{t('practise.go')}</DoorLink>}
      {failure && <div>{words(failure)}</div>}
    </div>
  );
}

function useSignIn(recheck: () => void) {
  const [signIn, { running }] = useCommand('session.signIn');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const wait = useCountdown(trouble);
  const enter = async (name: string, password: string) => {
    setTrouble(null);
    const result = await signIn({ name, password });
    if (result.ok) recheck();
    else setTrouble(troubleNow(result.error));
    return result.ok;
  };
  return { enter, running, failure: trouble?.failure, wait };
}

interface FormProps extends Pick<DoorProps, 'recheck'> {
  readonly version: string;
}

function SignInForm({ version, recheck }: FormProps) {
  const t = useWords('session');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const passwordInput = useRef<HTMLInputElement>(null);
  const { enter, running, failure, wait } = useSignIn(recheck);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (await enter(name, password)) return;
    setPassword('');
    passwordInput.current?.focus();
  };
  return (
    <form className="door-form" noValidate onSubmit={(event) => void submit(event)}>
      <DoorField
        label={t('field.name')}
        name="name"
        value={name}
        autoFocus
        maxLength={120}
        dir="auto"
        onChange={(event) => setName(event.target.value)}
      />
      <DoorField
        label={t('field.password')}
        name="password"
        type={visible ? 'text' : 'password'}
        value={password}
        ref={passwordInput}
        maxLength={200}
        onChange={(event) => setPassword(event.target.value)}
        end={<DoorEye visible={visible} onSwitch={() => setVisible(!visible)} />}
      />
      <SignInTrouble failure={failure} wait={wait} mine={version} />
      <button
        type="submit"
        className="door-button"
        disabled={running || wait > 0 || name.trim() === '' || password === ''}
      >
        {running ? t('sign-in.opening') : t('sign-in.action')}
      </button>
    </form>
  );
}

interface TroubleProps {
  readonly failure: Failure | undefined;
  readonly wait: number;
  /** This Homeward's version. */
  readonly mine: string;
}

/** Words for who stands at the door: a refusal here means name and password do not fit together. */
function SignInTrouble({ failure, wait, mine }: TroubleProps) {
  const t = useWords('session');
  const words = useErrorWords();
  if (!failure || (failure.code === 'throttled' && wait === 0)) return null;
  if (failure.problem) return <StoreTrouble problem={failure.problem} needed={failure.neededVersion} mine={mine} />;
  const text =
    failure.code === 'unauthenticated'
      ? t('sign-in.wrong')
      : failure.code === 'throttled'
        ? t('sign-in.wait', { count: wait })
        : words(failure);
  return (
    <div className="door-note" role="alert">
      {text}
    </div>
  );
}

/** What is wrong with the records shows only now that the key has been there to look: the same words as at the start. */
function StoreTrouble(props: {
  readonly problem: StoreProblem;
  readonly needed: string | undefined;
  readonly mine: string;
}) {
  const { problem, needed, mine } = props;
  const t = useWords('session');
  return (
    <div className="door-note" role="alert">
      <strong>{t(`problem.${problem}.title`)}</strong>
      <span>{t(`problem.${problem}.text`)}</span>
      <strong>{t('problem.safe')}</strong>
      <span>{t(`problem.${problem}.do`)}</span>
      {needed ? <span>{t('problem.version', { version: needed, mine })}</span> : null}
    </div>
  );
}
