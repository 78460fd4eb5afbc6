/** What an area says of its sheets, so that one set of screens takes in all of them. */
import type { Output } from '../../../shared/contract.ts';
import type { ImportPreview } from '../../../shared/areas/imports.ts';
import type { Result } from '../../../shared/result.ts';
import type { ChosenFile } from '../readFile.ts';

/** What a person chose columns to mean, by their number from 0. */
export type Chosen = Readonly<Record<string, string | null>>;
export interface Sheet {
  readonly file: ChosenFile;
  readonly columns: Chosen;
}

type ImportKey =
  | `page.${'choose-sheet' | 'sheet-text' | 'sheet-columns' | 'reading-sheet' | 'sheet-kept' | 'imported' | 'take-in'}`
  | `page.${'nobody-to-take' | 'rows-new' | 'rows-double' | 'rows-rejected' | 'unknown-columns' | 'rejected-back'}`
  | `page.${'undo-import' | 'import-undone' | 'import-kept' | 'choose-other' | 'rejected-saved' | 'save-rejected'}`
  | `list.${'preview' | 'row' | 'name' | 'outcome' | 'why' | 'every-row' | 'no-rows' | 'problem'}`
  | `state.${'new' | 'double' | 'rejected'}`;

export interface Importing {
  /** The area's own words under the names that all areas share. */
  readonly t: (key: ImportKey, values?: Readonly<Record<string, string | number>>) => string;
  /** Names the list of rows, so that it stands as it was left. */
  readonly place: string;
  readonly preview: (sheet: Sheet) => Promise<Result<ImportPreview>>;
  readonly take: (id: string, sheet: Sheet) => Promise<Result<{ added: number; preview: ImportPreview }>>;
  /** `kept` are the names of those who stay, because something came after them. */
  readonly undo: (id: string) => Promise<Result<{ removed: number; kept: readonly string[] }>>;
  readonly rejected: (sheet: Sheet) => Promise<Result<Output<'team.rejected'>>>;
  readonly fieldWord: (field: string) => string | null;
  /** Why a value does not fit; null where the usual words for the rule will do. */
  readonly ruleWord: (rule: string) => string | null;
  /** What columns may mean, where a person may say so; none where what was understood has to do. */
  readonly fields: readonly string[];
  readonly done: { readonly to: string; readonly words: string };
}
