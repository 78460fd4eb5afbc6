/** Lists of the team as CSV, in the language asked for. */
import { Buffer } from 'node:buffer';
import { jobs, type Job } from '../../../shared/areas/team.ts';
import type { Output, Parsed } from '../../../shared/contract.ts';
import { csv, csvMediaType, type Cell } from '../../documents/csv.ts';
import type { QueryContext, Words } from '../../gate/handler.ts';
import { byText } from '../lists.ts';
import { loadPeople, requirementsOf, type Person } from './people.ts';
import { redeploymentsSql } from './queries.ts';
import { RedeploymentRow } from './rows.ts';
import { toCheck } from './staff.ts';

type List = Parsed<'team.export'>['list'];
interface Table {
  /** Keys of `team:column.`, one for each cell. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
type MakeTable = (context: QueryContext, words: Words, people: readonly Person[]) => Promise<Table>;

export async function exportList(
  context: QueryContext,
  { list, language }: Parsed<'team.export'>,
): Promise<Output<'team.export'>> {
  const words = await context.words(language);
  const compare = byText(words);
  const people = (await loadPeople(context.read, context.today)).toSorted((a, b) => compare(a.row.name, b.row.name));
  const { heads, rows } = await makers[list](context, words, people);
  const bytes = csv(
    heads.map((head) => words.t(`team:column.${head}`)),
    rows,
  );
  return {
    fileName: `homeward-${words.t(`team:export.file.${list}`)}-${context.today}.csv`,
    mediaType: csvMediaType,
    data: Buffer.from(bytes).toString('base64'),
    rows: rows.length,
  };
}

const makers: Readonly<Record<List, MakeTable>> = {
  staff: staffTable,
  checks: checksTable,
  redeployments: redeploymentsTable,
};

function jobWords(words: Words, held: readonly Job[]): string {
  return held.map((job) => words.t(`catalogue:job.${job}`)).join('; ');
}

function staffTable(_: QueryContext, words: Words, people: readonly Person[]): Promise<Table> {
  const rows = people.map(({ row, jobs: held, stretch, ...person }): Cell[] => [
    row.name,
    jobWords(words, held),
    words.t(`team:state.${stretch?.state ?? 'left'}`),
    words.t(`team:employer.${row.employer}`),
    row.employer_name,
    words.t(`team:standing.${row.standing}`),
    row.place,
    stretch?.period.fte ?? null,
    stretch?.startedOn ?? null,
    stretch?.endedOn ?? null,
    row.phone,
    row.email,
    row.languages,
    row.qualifications,
    row.notes,
    person.checksOpen,
    person.checksExpiring,
  ]);
  const work = ['name', 'job', 'state', 'employer', 'employerName', 'standing', 'place', 'fte', 'startedOn', 'endedOn'];
  const person = ['phone', 'email', 'languages', 'qualifications', 'notes', 'checksOpen', 'checksExpiring'];
  return Promise.resolve({ heads: [...work, ...person], rows });
}

/** One row for each check that is required or on record, of everybody who has not left. */
async function checksTable({ read }: QueryContext, words: Words, people: readonly Person[]): Promise<Table> {
  const rules = await requirementsOf(read);
  const here = people.filter(({ stretch }) => stretch !== null && stretch.state !== 'left');
  const rows = here.flatMap(({ row, jobs: held, checks }) =>
    checks
      .filter((check) => check.required || check.records > 0)
      .map((check): Cell[] => {
        const { record, state } = toCheck(check, rules.get(check.kind)?.valid_months ?? null);
        const kind = [words.t(`team:check.${check.kind}`), words.t(`team:state.${state}`)];
        const days = [record?.askedOn ?? null, record?.heldOn ?? null, record?.holdsUntil ?? null];
        return [
          row.name,
          jobWords(words, held),
          ...kind,
          ...days,
          record?.issuer ?? null,
          record?.reference ?? null,
          record?.note ?? null,
        ];
      }),
  );
  const heads = ['name', 'job', 'check', 'state', 'askedOn', 'heldOn', 'holdsUntil', 'issuer', 'reference', 'note'];
  return { heads, rows };
}

async function redeploymentsTable({ read }: QueryContext, words: Words, people: readonly Person[]): Promise<Table> {
  const planned = Map.groupBy(await read.all(redeploymentsSql(null), RedeploymentRow), (row) => row.staff_id);
  const rows = people.flatMap(({ row }) =>
    (planned.get(row.id) ?? []).map((one): Cell[] => [
      row.name,
      presentIn(words, one.present_role),
      one.future_role,
      one.training_needed,
      one.agreed_on,
      one.done_on,
      one.note,
    ]),
  );
  return { heads: ['name', 'presentRole', 'futureRole', 'trainingNeeded', 'agreedOn', 'doneOn', 'note'], rows };
}

/** Kept as codes, joined by commas. */
function presentIn(words: Words, codes: string): string {
  const held = codes.split(',');
  return jobWords(
    words,
    jobs.filter((job) => held.includes(job)),
  );
}
