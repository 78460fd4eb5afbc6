/** Short ways for the tests of the people around the transition. */
import type { Input } from '../../../src/shared/contract.ts';
import { newId, type Person } from '../../support/home.ts';
import { inDays } from '../caseload/support.ts';

export { allRefused, changes, inDays, today } from '../caseload/support.ts';

type Saving = Input<'stakeholders.save'>;
export const who = (more: Partial<Saving> = {}): Saving => ({
  ...{ id: newId(), rev: null, kind: 'person', name: 'Grace Wairimu', group: 'donors' },
  ...{ role: null, contact: null, note: null, ...more },
});
export const added = (person: Person, more: Partial<Saving> = {}) => person.ask('stakeholders.save', who(more));

type Stance = Input<'stakeholders.recordStance'>;
export const stance = (stakeholderId: string, more: Partial<Stance> = {}): Stance => ({
  ...{ id: newId(), stakeholderId, on: inDays(-10), stance: 'neutral', influence: 'high' },
  ...{ reason: 'Said so at the meeting', ...more },
});

type Talk = Input<'stakeholders.saveEngagement'>;
export const talk = (stakeholderIds: string[], more: Partial<Talk> = {}): Talk => ({
  ...{ id: newId(), rev: null, on: inDays(-5), way: 'meeting', purpose: 'informed', stakeholderIds },
  ...{ said: 'Why children do better in families', promises: [], ...more },
});

type Promise_ = Input<'stakeholders.savePromise'>;
export const promised = (stakeholderId: string, more: Partial<Promise_> = {}): Promise_ => ({
  ...{ id: newId(), rev: null, stakeholderId, side: 'us', text: 'Send the budget', ownerId: null, dueOn: null },
  ...more,
});

type Message = Input<'stakeholders.saveMessage'>;
export const message = (stakeholderId: string, more: Partial<Message> = {}): Message => ({
  ...{ id: newId(), rev: null, stakeholderId, message: 'Your gift can follow the child home', way: 'letter' },
  ...{ ownerId: null, plannedOn: null, sentOn: null, reaction: null, reactionNote: null, ...more },
});

type Fund = Input<'stakeholders.saveFund'>;
export const fund = (stakeholderId: string, more: Partial<Fund> = {}): Fund => ({
  ...{ id: newId(), rev: null, stakeholderId, presentUse: 'Food in the home', futureUse: null, agreedOn: null },
  ...{ amount: null, currency: null, giving: 'yearly', note: null, ...more },
});

export const get = (person: Person, id: string) => person.ask('stakeholders.get', { id });
