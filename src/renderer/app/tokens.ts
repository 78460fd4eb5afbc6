/**
 * The colours, one list for light and one for dark. Text on paper has a contrast of at least 7:1, state colours on paper
 * at least 4.5:1. Amber means due, red means late or harm; nothing else uses them.
 */
export interface Tokens {
  readonly paper: string;
  readonly sheet: string;
  readonly sunk: string;
  readonly hairline: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly accentInk: string;
  readonly accentWash: string;
  readonly done: string;
  readonly progress: string;
  readonly due: string;
  readonly late: string;
  readonly waits: string;
  readonly idle: string;
  readonly practice: string;
  readonly practiceInk: string;
}

const light: Tokens = {
  paper: '#f5f3ef',
  sheet: '#fffefc',
  sunk: '#ebe8e2',
  hairline: '#d8d3ca',
  ink: '#22211f',
  soft: '#4c4a45',
  accent: '#0b5a5e',
  accentInk: '#ffffff',
  accentWash: '#e0edec',
  done: '#1d6b3c',
  progress: '#1f5c99',
  due: '#8a5300',
  late: '#b3261e',
  waits: '#6b3fa0',
  idle: '#625f58',
  practice: '#5a3d8a',
  practiceInk: '#ffffff',
};

const dark: Tokens = {
  paper: '#1b1a18',
  sheet: '#242320',
  sunk: '#161513',
  hairline: '#403d38',
  ink: '#f1eee8',
  soft: '#c9c4ba',
  accent: '#7cc9c6',
  accentInk: '#0b2b2c',
  accentWash: '#23393a',
  done: '#7fcf9b',
  progress: '#8dbdf0',
  due: '#f0b95a',
  late: '#ff9a90',
  waits: '#c7a8f2',
  idle: '#aaa59b',
  practice: '#cbb2f5',
  practiceInk: '#24143f',
};

export type Mode = 'light' | 'dark';
export const tokensOf = (mode: Mode): Tokens => (mode === 'dark' ? dark : light);
