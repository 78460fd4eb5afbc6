/** The themes of the self-assessment, as the organisation wants them. */
import type { Output, Parsed } from '../../../shared/contract.ts';
import type { Theme } from '../../../shared/areas/journey-assessment.ts';
import { keyBetween } from '../../../shared/rules/order.ts';
import { invalid, notFound } from '../../errors.ts';
import type { CommandContext } from '../../gate/handler.ts';
import type { Reader } from '../../store/types.ts';
import { lastThemeSql, themeSql, themesSql } from './queries.ts';
import { SortRow, ThemeRow } from './rows.ts';

type Touched = Output<'journey.saveTheme'>;

export async function readThemes(read: Reader, retired: boolean): Promise<Theme[]> {
  return (await read.all(themesSql(retired), ThemeRow)).map((row) => ({
    id: row.id,
    rev: row.rev,
    name: row.name,
    hint: row.hint,
    retired: row.retired_at !== null,
    own: row.catalogue_id === null,
  }));
}

export async function saveTheme({ tx }: CommandContext, input: Parsed<'journey.saveTheme'>): Promise<Touched> {
  const kept = await tx.one(themeSql(input.id), ThemeRow);
  if (!kept && input.rev !== null) throw notFound();
  if (input.name === null && kept?.catalogue_id == null) throw invalid(['name', 'required']);
  const words = { name: input.name, hint: input.hint };
  if (kept && input.rev !== null)
    return { id: kept.id, rev: await tx.update('journey_theme', kept.id, input.rev, words) };
  const last = kept ? undefined : await tx.one(lastThemeSql(), SortRow);
  const sort = kept ? kept.sort : keyBetween(last?.sort ?? null, null);
  return {
    id: input.id,
    rev: await tx.insert('journey_theme', input.id, { ...words, catalogue_id: null, sort, retired_at: null }),
  };
}

export async function retireTheme(
  { tx, now }: CommandContext,
  { id, rev, retired }: Parsed<'journey.retireTheme'>,
): Promise<Touched> {
  const kept = await tx.one(themeSql(id), ThemeRow);
  if (!kept) throw notFound();
  const since = retired ? (kept.retired_at ?? new Date(now).toISOString()) : null;
  return { id, rev: await tx.update('journey_theme', id, rev, { retired_at: since }) };
}
