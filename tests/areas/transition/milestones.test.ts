/** Milestones: declared by people, beside what the records say; and the register those records are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, openHome, type Home } from '../../support/home.ts';
import {
  allRefused,
  approved,
  base64,
  changes,
  document,
  fileOf,
  inDays,
  milestone,
  today,
  unknownId,
} from './support.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(async () => {
  expect(home.defects).toEqual([]);
  await home.done();
});

describe('declaring a milestone', () => {
  it('that no record speaks of needs no reason, and can be taken back', async () => {
    const { director } = home;
    const declare = { milestoneId: 'oas-m-baseline-complete', rev: 1, on: today() };
    const first = { ...declare, id: newId(), state: 'reached', note: 'Seen by all' } as const;
    const reached = await director.ask('transition.declareMilestone', first);
    expect(reached).toMatchObject({ reached: true, rev: 1 });
    expect(reached.declarations).toMatchObject([{ id: first.id, by: { name: 'Dora Director' }, note: 'Seen by all' }]);
    // Said twice is said once.
    const before = await changes(home);
    expect((await director.ask('transition.declareMilestone', first)).declarations).toHaveLength(1);
    expect(await changes(home)).toBe(before);
    const withdrawn = await director.ask('transition.declareMilestone', {
      ...declare,
      id: newId(),
      state: 'withdrawn',
    });
    expect(withdrawn.reached).toBe(false);
    expect(withdrawn.declarations.map((one) => one.state)).toEqual(['withdrawn', 'reached']);
  });

  it('counts what was written last, even when the laptop’s clock went back meanwhile', async () => {
    const other = await openHome();
    const declare = { milestoneId: 'oas-m-baseline-complete', rev: 1, on: inDays(-9) } as const;
    await other.director.ask('transition.declareMilestone', { ...declare, id: newId(), state: 'reached' });
    other.pass(-5 * 86_400_000);
    const withdrawn = { ...declare, id: newId(), state: 'withdrawn' } as const;
    expect((await other.director.ask('transition.declareMilestone', withdrawn)).reached).toBe(false);
    await other.done();
  });

  it('against the records asks why, and shows it', async () => {
    const { director } = home;
    const declare = { id: newId(), milestoneId: 'swf-m-sops-in-place', rev: 1, state: 'reached', on: today() } as const;
    const call = 'transition.declareMilestone';
    const wrong = await allRefused(home, director, [
      [call, declare, 'invalid', 'reason', 'against-evidence'],
      [call, { ...declare, reason: '  ' }, 'invalid', 'reason', 'against-evidence'],
      [call, { ...declare, reason: 'x'.repeat(1_001) }, 'invalid', 'reason', 'too-long'],
      [call, { ...declare, reason: 'why', on: inDays(1) }, 'invalid', 'on', 'in-future'],
      [call, { ...declare, reason: 'why', on: '1899-12-31' }, 'invalid', 'on', 'date'],
      [call, { ...declare, state: 'withdrawn' }, 'invalid', 'state', 'not-reached'],
      [call, { ...declare, milestoneId: 'swf-sops' }, 'not-found'],
      [call, { ...declare, milestoneId: unknownId() }, 'not-found'],
      [call, { ...declare, rev: 7, reason: 'why' }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    const reached = await director.ask(call, { ...declare, reason: 'The government’s own procedures are in use.' });
    expect(reached).toMatchObject({
      reached: true,
      computed: { met: false, have: 0, need: 7, sentence: 'sops-approved' },
    });
    expect(reached.declarations[0]?.reason).toContain('government');
  });

  it('and its plan', async () => {
    const id = 'swf-m-staff-trained';
    const plan = 'transition.planMilestone';
    const planned = await home.director.ask(plan, { id, rev: 1, goalDate: inDays(-1), notes: 'After Easter' });
    expect(planned).toMatchObject({
      overdueDays: 1,
      notes: 'After Easter',
      owner: null,
      computed: { met: null },
      rev: 2,
    });
    const wrong = await allRefused(home, home.director, [
      [plan, { id, rev: 1, notes: 'Before Easter' }, 'conflict'],
      [plan, { id, rev: 2, ownerId: unknownId() }, 'invalid', 'ownerId', 'unknown'],
      [plan, { id, rev: 2, goalDate: '2026-13-01' }, 'invalid', 'goalDate', 'date'],
      [plan, { id, rev: 2, notes: 'x'.repeat(10_001) }, 'invalid', 'notes', 'too-long'],
      [plan, { id: unknownId(), rev: 2, notes: 'x' }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    const { entries } = await home.director.ask('transition.history', {
      kind: 'milestone',
      id: 'oas-m-baseline-complete',
    });
    expect(entries.map((one) => one.table)).toEqual([
      'milestone_declaration',
      'milestone_declaration',
      'transition_milestone',
    ]);
  });
});

describe('the register', () => {
  it('makes the procedures’ milestone true when all seven are approved, and untrue when one is withdrawn', async () => {
    const { director } = home;
    const { documents } = await director.ask('transition.documents', { kind: 'sop' });
    expect(documents).toHaveLength(7);
    let last = { approvalId: '', versionId: '' };
    for (const { id } of documents) last = await approved(director, id);
    const met = (await milestone(director, 'swf-m-sops-in-place')).computed;
    expect(met).toMatchObject({ met: true, have: 7, need: 7 });
    expect(met?.list).toHaveLength(7);
    // An own procedure is an addition, not one more thing to wait for.
    await director.ask('transition.addDocument', { id: newId(), kind: 'sop', name: 'Night duty' });
    expect((await milestone(director, 'swf-m-sops-in-place')).computed?.need).toBe(7);
    const withdraw = { id: last.approvalId, rev: 1, reason: 'Outdated' };
    const document = await director.ask('transition.withdrawApproval', withdraw);
    expect(document).toMatchObject({ approved: false, versions: [{ approval: null }] });
    expect((await milestone(director, 'swf-m-sops-in-place')).computed).toMatchObject({ met: false, have: 6 });
    const { entries } = await director.ask('transition.history', { kind: 'document', id: document.id });
    expect(entries[0]).toMatchObject({
      procedure: 'transition.withdrawApproval',
      reason: 'Outdated',
      table: 'document_approval',
    });
  });

  it('tells when an approved version has changed since, and lets it be approved again', async () => {
    const { director } = home;
    const { versionId } = await approved(director, 'doc-practice-framework');
    expect((await milestone(director, 'swf-m-framework-articulated')).computed?.met).toBe(true);
    const { evidence } = await fileOf(director, versionId, 'version', 'Page 9, rewritten');
    const changed = await document(director, 'doc-practice-framework');
    expect(changed).toMatchObject({ approved: false, versions: [{ approval: { current: false, by: 'The board' } }] });
    expect((await milestone(director, 'swf-m-framework-articulated')).computed?.met).toBe(false);
    const again = await director.ask('transition.approveVersion', {
      id: newId(),
      versionId,
      rev: 1,
      on: today(),
      by: 'The board',
    });
    expect(again).toMatchObject({ approved: true, versions: [{ approval: { current: true } }] });
    await director.ask('transition.remove', { kind: 'evidence', id: evidence.id, rev: evidence.rev });
    expect((await document(director, 'doc-practice-framework')).approved).toBe(false);
    await director.ask('transition.restore', { kind: 'evidence', id: evidence.id, rev: evidence.rev + 1 });
    expect((await document(director, 'doc-practice-framework')).approved).toBe(true);
  });

  it('keeps a version in force while a newer one is being written', async () => {
    await approved(home.director, 'doc-strategic-plan');
    const id = newId();
    const version = {
      id,
      documentId: 'doc-strategic-plan',
      label: '2 (draft)',
      preparedOn: inDays(-1),
      note: 'New money',
    };
    const after = await home.director.ask('transition.addVersion', version);
    expect(after.approved).toBe(true);
    expect(after.versions.map((one) => [one.label, one.approval !== null])).toEqual([
      ['2 (draft)', false],
      ['1.0', true],
    ]);
    // Said twice is said once.
    expect((await home.director.ask('transition.addVersion', version)).versions).toHaveLength(2);
    // Documents that are only part of it leave the answer open.
    await approved(home.director, 'doc-supervision-framework');
    expect((await milestone(home.director, 'swf-m-supervision-in-place')).computed).toMatchObject({
      met: null,
      list: [{ id: 'doc-supervision-framework', met: true }],
    });
  });

  it('adds and names documents', async () => {
    const { director } = home;
    const own = { id: newId(), kind: 'document', name: 'House rules', source: 'The house' } as const;
    const added = await director.ask('transition.addDocument', own);
    expect(added).toMatchObject({ origin: 'own', source: 'The house', approved: false, versions: [] });
    expect(await director.ask('transition.addDocument', own)).toEqual(added);
    const renamed = await director.ask('transition.editDocument', { id: 'doc-me-plan', rev: 1, name: 'Our yardstick' });
    expect(renamed).toMatchObject({ name: 'Our yardstick', origin: 'stage-page-strategic-plan' });
    expect((await director.ask('transition.editDocument', { id: 'doc-me-plan', rev: 2, name: null })).name).toBeNull();
    const { documents } = await director.ask('transition.documents', {});
    expect(documents.at(-1)?.id).toBe(own.id);
    const byName = await director.ask('transition.documents', { kind: 'document', sort: 'name', direction: 'down' });
    expect(byName.documents.at(-1)?.id).toBe('doc-admissions-policy');
    const found = await director.ask('transition.documents', { search: 'houSE  the' });
    expect(found.documents.map((one) => one.id)).toEqual([own.id]);
    const waiting = await director.ask('transition.documents', { sort: 'approved' });
    expect(waiting.documents[0]?.approved).toBe(false);
    expect(waiting.documents.at(-1)?.approved).toBe(true);
  });

  it('refuses what does not fit', async () => {
    const { director } = home;
    const own = await director.ask('transition.addDocument', { id: newId(), kind: 'document', name: 'Own' });
    const { versionId, approvalId } = await approved(director, own.id);
    const version = { id: newId(), documentId: own.id, label: '2' };
    const approve = { id: newId(), versionId, rev: 1, on: today(), by: 'Me' };
    const dated = { ...version, id: newId(), preparedOn: inDays(-5) };
    await director.ask('transition.addVersion', dated);
    const wrong = await allRefused(home, director, [
      ['transition.addDocument', { id: own.id, kind: 'document', name: 'Another' }, 'conflict'],
      ['transition.addDocument', { id: 'doc-mine', kind: 'document', name: 'Another' }, 'invalid', 'id'],
      [
        'transition.addDocument',
        { id: newId(), kind: 'document', name: 'x'.repeat(201) },
        'invalid',
        'name',
        'too-long',
      ],
      ['transition.addDocument', { id: newId(), kind: 'letter', name: 'x' }, 'invalid', 'kind'],
      ['transition.editDocument', { id: own.id, rev: 1, name: null }, 'invalid', 'name', 'required'],
      ['transition.editDocument', { id: own.id, rev: 4, name: 'Other' }, 'conflict'],
      ['transition.editDocument', { id: unknownId(), rev: 1, name: 'Other' }, 'not-found'],
      ['transition.addVersion', { ...version, documentId: unknownId() }, 'not-found'],
      ['transition.addVersion', { ...version, preparedOn: inDays(1) }, 'invalid', 'preparedOn', 'in-future'],
      ['transition.addVersion', { ...version, preparedOn: '1899-01-01' }, 'invalid', 'preparedOn', 'date'],
      ['transition.addVersion', { ...version, label: 'x'.repeat(61) }, 'invalid', 'label', 'too-long'],
      ['transition.addVersion', { ...version, id: versionId }, 'conflict'],
      ['transition.approveVersion', approve, 'invalid', 'versionId', 'already-approved'],
      ['transition.approveVersion', { ...approve, versionId: dated.id, on: inDays(1) }, 'invalid', 'on', 'in-future'],
      [
        'transition.approveVersion',
        { ...approve, versionId: dated.id, on: inDays(-6) },
        'invalid',
        'on',
        'before-prepared',
      ],
      ['transition.approveVersion', { ...approve, versionId: dated.id, rev: 3 }, 'conflict'],
      ['transition.approveVersion', { ...approve, versionId: unknownId() }, 'not-found'],
      ['transition.approveVersion', { ...approve, id: approvalId, by: 'Somebody else' }, 'conflict'],
      ['transition.withdrawApproval', { id: approvalId, rev: 1, reason: ' ' }, 'invalid', 'reason', 'required'],
      ['transition.withdrawApproval', { id: approvalId, rev: 2, reason: 'Why' }, 'conflict'],
      ['transition.withdrawApproval', { id: unknownId(), rev: 1, reason: 'Why' }, 'not-found'],
      ['transition.remove', { kind: 'version', id: versionId, rev: 1 }, 'invalid', 'id', 'approved'],
      ['transition.remove', { kind: 'document', id: 'doc-me-plan', rev: 1 }, 'invalid', 'id', 'from-catalogue'],
      ['transition.remove', { kind: 'document', id: unknownId(), rev: 1 }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
    expect((await document(director, own.id)).versions).toHaveLength(2);
  });

  it('takes documents and versions away, and brings them back', async () => {
    const { director } = home;
    const own = await director.ask('transition.addDocument', { id: newId(), kind: 'sop', name: 'Short-lived' });
    const versionId = newId();
    await director.ask('transition.addVersion', { id: versionId, documentId: own.id, label: '1' });
    const version = await director.ask('transition.remove', { kind: 'version', id: versionId, rev: 1, reason: 'Slip' });
    const gone = await director.ask('transition.remove', { kind: 'document', id: own.id, rev: 1 });
    const { documents } = await director.ask('transition.documents', {});
    expect(documents.map((one) => one.id)).not.toContain(own.id);
    const wrong = await allRefused(home, director, [
      ['transition.restore', { kind: 'version', id: versionId, rev: version.rev }, 'invalid', 'id', 'place-removed'],
      ['transition.addVersion', { id: newId(), documentId: own.id, label: '2' }, 'not-found'],
      ['transition.editDocument', { id: own.id, rev: gone.rev, name: 'x' }, 'not-found'],
      ['transition.approveVersion', { id: newId(), versionId, rev: version.rev, on: today(), by: 'Me' }, 'not-found'],
      ['transition.restore', { kind: 'document', id: own.id, rev: 1 }, 'conflict'],
    ]);
    expect(wrong).toEqual([]);
    await director.ask('transition.restore', { kind: 'document', id: own.id, rev: gone.rev });
    await director.ask('transition.restore', { kind: 'version', id: versionId, rev: version.rev });
    expect((await document(director, own.id)).versions).toHaveLength(1);
  });
});

describe('evidence', () => {
  it('is kept, shown, removed and brought back; saved twice it is one', async () => {
    const { director } = home;
    const { file, evidence } = await fileOf(director, 'oas-programme', 'action', 'Interviews with Amara');
    expect(evidence).toMatchObject({ bytes: 21, mediaType: 'text/plain', addedBy: { name: 'Dora Director' } });
    const before = await changes(home);
    expect(await director.ask('transition.addEvidence', file)).toEqual(evidence);
    expect(await changes(home)).toBe(before);
    const shown = await director.ask('transition.evidenceFile', { evidenceId: evidence.id });
    expect(shown).toEqual({ name: file.name, mediaType: 'text/plain', data: file.data });
    const removed = await director.ask('transition.remove', { kind: 'evidence', id: evidence.id, rev: 1 });
    expect((await director.ask('transition.action', { id: 'oas-programme' })).evidence).toEqual([]);
    expect((await director.refused('transition.evidenceFile', { evidenceId: evidence.id })).code).toBe('not-found');
    await director.ask('transition.restore', { kind: 'evidence', id: evidence.id, rev: removed.rev });
    expect((await director.ask('transition.action', { id: 'oas-programme' })).evidence).toHaveLength(1);
    const { entries } = await director.ask('transition.history', { kind: 'action', id: 'oas-programme' });
    expect(entries.map((one) => one.procedure)).toEqual([
      'transition.restore',
      'transition.remove',
      'transition.addEvidence',
      'catalogue.sync',
    ]);
    expect(JSON.stringify(entries)).not.toContain('file_key');
  });

  it('refuses what is too large, empty, or about nothing', async () => {
    const { director } = home;
    const { file } = await fileOf(director, 'sp-m-end-goal-agreed', 'milestone', 'Minutes');
    const other = { ...file, evidenceId: newId() };
    const add = 'transition.addEvidence';
    const large = Buffer.alloc(25 * 1024 * 1024 + 1).toString('base64');
    const wrong = await allRefused(home, director, [
      [add, { ...other, data: large }, 'invalid', 'data', 'too-large'],
      [add, { ...other, data: '' }, 'invalid', 'data', 'required'],
      [add, { ...other, data: 'not base64!' }, 'invalid', 'data'],
      [add, { ...other, id: unknownId() }, 'not-found'],
      [add, { ...other, about: 'action' }, 'not-found'],
      [add, { ...other, about: 'version' }, 'not-found'],
      [add, { ...other, name: '' }, 'invalid', 'name', 'required'],
      [add, { ...other, mediaType: 'text/html; x' }, 'invalid', 'mediaType'],
      [add, { ...file, data: base64('Other minutes') }, 'invalid', 'evidenceId', 'taken'],
      [add, { ...file, name: 'Other name' }, 'conflict'],
      ['transition.evidenceFile', { evidenceId: unknownId() }, 'not-found'],
      ['transition.remove', { kind: 'evidence', id: unknownId(), rev: 1 }, 'not-found'],
    ]);
    expect(wrong).toEqual([]);
  });

  it('takes a file of exactly the limit, whole', async () => {
    const data = Buffer.alloc(25 * 1024 * 1024, 7).toString('base64');
    const evidenceId = newId();
    const input = {
      id: 'oas-governance',
      about: 'action',
      evidenceId,
      name: 'Scan',
      mediaType: 'image/png',
      data,
    } as const;
    expect((await home.director.ask('transition.addEvidence', input)).bytes).toBe(25 * 1024 * 1024);
    expect((await home.director.ask('transition.evidenceFile', { evidenceId })).data === data).toBe(true);
  });
});
