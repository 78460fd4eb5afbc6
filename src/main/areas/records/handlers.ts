/** Drafts of unfinished forms, and handing a made document to the person. */
import type { records } from '../../../shared/areas/records.ts';
import type { SystemHandlers } from '../../gate/handler.ts';
import { assertMayLeave } from '../casefile/facts.ts';
import { discardDraft, draftOf, draftsOf, saveDraft } from '../../store/drafts.ts';

export const recordsHandlers: SystemHandlers<typeof records> = {
  'records.saveDraft': async ({ tx, actor, now }, draft) => {
    await saveDraft(tx, actor.id, draft, new Date(now).toISOString());
    return {};
  },
  'records.draft': async ({ read, actor }, { key }) => ({ draft: await draftOf(read, actor.id, key) }),
  'records.drafts': async ({ read, actor }) => ({ drafts: await draftsOf(read, actor.id) }),
  'records.discardDraft': async ({ tx, actor }, { key }) => {
    await discardDraft(tx, actor.id, key);
    return {};
  },
  'records.saveFile': async ({ saveFile }, { fileName, data }) => ({
    saved: await saveFile(fileName, Buffer.from(data, 'base64')),
  }),
  'records.savePdf': async ({ savePdf, read, today }, { fileName, recordId }) => {
    if (recordId != null) await assertMayLeave(read, recordId, today);
    return { saved: await savePdf(fileName) };
  },
};
