/** What waits in one stage, quietly: only what is there, each count a link to its list. */
import Box from '@mui/material/Box';
import { useWords } from '../../../app/i18n.ts';
import type { ReactNode } from 'react';
import type { WaitingKind } from '../../../../shared/areas/transition.ts';
import { Go } from '../../../ui/Go.tsx';
import { BlockedIcon, LateIcon, PersonIcon } from '../../../ui/icons.tsx';
import type { SvgIconComponent } from '../../../ui/svg.ts';
import { risksPath, waitingPath } from '../paths.ts';
import { below } from './below.ts';
import type { OverviewStage } from './summary.ts';

const shown = [
  { kind: 'overdue', of: 'overdue', Icon: LateIcon, colour: 'error.main' },
  { kind: 'blocked', of: 'blocked', Icon: BlockedIcon, colour: 'error.main' },
  { kind: 'unowned', of: 'unowned', Icon: PersonIcon, colour: 'text.secondary' },
] as const satisfies readonly { kind: WaitingKind; [more: string]: unknown }[];

export function StageCounts({
  stage,
  linked,
}: {
  stage: Pick<OverviewStage, 'id' | 'progress' | 'issues'>;
  linked: boolean;
}) {
  const t = useWords('transition');
  return (
    <Box
      sx={{
        ...below,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 1.5,
        fontSize: '0.8125rem',
        justifyContent: { md: 'flex-end' },
      }}
    >
      {shown.map(({ kind, of, Icon, colour }) => {
        const count = stage.progress[of];
        if (count === 0) return null;
        const words = t(`overview.count.${kind}`, { count });
        return (
          <Count key={kind} Icon={Icon} colour={colour}>
            {linked ? <Go to={waitingPath(kind, stage.id)}>{words}</Go> : words}
          </Count>
        );
      })}
      {stage.issues > 0 ? (
        <Count Icon={BlockedIcon} colour="error.main">
          {linked ? (
            <Go to={risksPath}>{t('overview.issues', { count: stage.issues })}</Go>
          ) : (
            t('overview.issues', { count: stage.issues })
          )}
        </Count>
      ) : null}
    </Box>
  );
}

interface CountProps {
  readonly Icon: SvgIconComponent;
  readonly colour: string;
  readonly children: ReactNode;
}

function Count({ Icon, colour, children }: CountProps) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        whiteSpace: 'nowrap',
        '& svg': { color: colour, fontSize: 16 },
      }}
    >
      <Icon />
      {children}
    </Box>
  );
}
