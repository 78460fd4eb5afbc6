/** The icons, each one path on a 24-unit square. Shape alone tells states apart; colour only helps. */
import { createSvgIcon } from '@mui/material/utils';
import { hidePath, showPath } from './eyePaths.ts';

function icon(name: string, path: string) {
  return createSvgIcon(<path d={path} />, name);
}
/** Drawn as a line instead of a filled shape. */
function line(name: string, path: string) {
  return createSvgIcon(
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />,
    name,
  );
}

const ring = 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18';

export const DoneIcon = icon(
  'Done',
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.4 14.6L6.2 12.2l1.6-1.6 2.8 2.8 5.8-5.8 1.6 1.6z',
);
export const HalfIcon = createSvgIcon(
  <>
    <path d={ring} fill="none" stroke="currentColor" strokeWidth="2" />
    <path d="M12 3a9 9 0 0 1 0 18z" />
  </>,
  'Half',
);
export const ClockIcon = line('Clock', `${ring}M12 7v5.2l3.4 2`);
export const LateIcon = icon('Late', 'M12 2.8 1.6 21h20.8zM11 9.5h2v5.6h-2zm0 7h2v2.1h-2z');
export const BlockedIcon = line('Blocked', 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM8 12h8');
export const EmptyIcon = line('Empty', ring);
export const DashIcon = line('Dash', `${ring}M8 12h8`);
export const HourglassIcon = line('Hourglass', 'M6.5 3h11M6.5 21h11M8 3c0 5 4 6 4 9s-4 4-4 9m8-18c0 5-4 6-4 9s4 4 4 9');
export const PlusIcon = line('Plus', 'M12 5v14M5 12h14');
export const EditIcon = line('Edit', 'M4 20h4L19 9l-4-4L4 16zM13 7l4 4');
export const TrashIcon = line('Trash', 'M5 7h14M10 7V4h4v3m-7 0 1 13h8l1-13');
export const CloseIcon = line('Close', 'm6 6 12 12M18 6 6 18');
export const BackIcon = line('Back', 'm14.5 5.5-6.5 6.5 6.5 6.5');
export const NextIcon = line('Next', 'm9.5 5.5 6.5 6.5-6.5 6.5');
export const UpIcon = line('Up', 'm6 14 6-6 6 6');
export const DownIcon = line('Down', 'm6 10 6 6 6-6');
export const SearchIcon = line('Search', 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m4.7 11.2L20 20');
export const PrintIcon = line('Print', 'M7 8V3.5h10V8M7 16H4V8h16v8h-3M7 13h10v7.5H7z');
export const PdfIcon = line('Pdf', 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M12 11v6.5m-2.8-2.8L12 17.5l2.8-2.8');
export const DownloadIcon = line('Download', 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 20h14');
export const LockIcon = line('Lock', 'M5.5 11h13v9.5h-13zM8 11V8a4 4 0 0 1 8 0v3m-4 4v2');
export const PersonIcon = line(
  'Person',
  'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4.5 20.5c.6-4 3.6-5.5 7.5-5.5s6.9 1.5 7.5 5.5',
);
export const BagIcon = line('Bag', 'M5 8.5h14l1 12H4zM8.5 11V7a3.5 3.5 0 0 1 7 0v4');
export const HomeIcon = line('Home', 'm3.5 11.5 8.5-7.5 8.5 7.5M6 9.5V20h12V9.5M10 20v-6h4v6');
export const PathIcon = line('Path', 'M4 21c0-6 4-6 8-8s4-5 4-8M13 8l3-3 3 3M15 21h5');
export const SettingsIcon = line('Settings', 'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 4.5v5M8.5 14.5v5');
export const FileIcon = line('File', 'M6 3h8l4 4v14H6zm8 0v4h4');
export const AttachIcon = line(
  'Attach',
  'm19 11-7.5 7.5a4.6 4.6 0 0 1-6.5-6.5l8-8a3 3 0 0 1 4.3 4.3l-7.8 7.8a1.5 1.5 0 0 1-2.1-2.1L14 7.5',
);
export const HistoryIcon = line('History', 'M4 12a8 8 0 1 1 2.5 5.8M4 6v6h6M12 8v4.5l3 1.7');
export const MenuIcon = line('Menu', 'M4 7h16M4 12h16M4 17h16');
export const ShowIcon = line('Show', showPath);
export const HideIcon = line('Hide', hidePath);
export const FlagIcon = line('Flag', 'M6 21V4m0 1c4-2.5 8 2.5 12.5 0v9C14 16.5 10 11.5 6 14');
export const PeopleIcon = line(
  'People',
  'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 19.5C3 16 5.5 14.5 9 14.5s6 1.5 6.5 5M15.5 5.3a3.5 3.5 0 0 1 0 6.5M18 15c2 .7 3.2 2.2 3.5 4.5',
);
export const InfoIcon = line('Info', `${ring}M12 11v5.5M12 7.5v.1`);
export const HelpIcon = line('Help', `${ring}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7M12 16.5v.1`);
export const ShieldIcon = line(
  'Shield',
  'M12 3c2.5 2 5 2.7 8 3 0 7.5-2.5 12-8 15-5.5-3-8-7.5-8-15 3-.3 5.5-1 8-3m-3.5 9 2.5 2.5 4.5-5',
);
export const LearnIcon = line('Learn', 'M2.5 9 12 4.5 21.5 9 12 13.5zM6.5 11v5c2 2.7 9 2.7 11 0v-5M21.5 9v6');
export const TalkIcon = line('Talk', 'M3.5 5h11v8H9l-3 3v-3H3.5zM17 9h3.5v7H18v3l-3-3h-4.5v-.5');
/** A grown-up's hand around a child. */
export const CareIcon = line(
  'Care',
  'M14.5 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M9.5 16c.3-3 2-4.5 5-4.5s4.7 1.5 5 4.5M3 12.5l2.5-1 5 7.5h6.5c1.5 0 3-1 4-2.5M3 20.5h4.5',
);
export const ChildIcon = line(
  'Child',
  'M12 3a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M6.5 11.5l3.5 1.3h4l3.5-1.3M10 12.8V21m4-8.2V21m-4-4.5h4',
);
/** Scores over time. */
export const ChartIcon = line('Chart', 'M4 4v16h16M7.5 15l4-4 3 2.5 5-6');
