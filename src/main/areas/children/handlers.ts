/** Every procedure of this area, and where it is done. */
import type { children } from '../../../shared/areas/children.ts';
import type { Handlers } from '../../gate/handler.ts';
import { addChild } from './adding.ts';
import { edit, joinSibling, partSiblings } from './editing.ts';
import { lists, saveListEntry } from './entries.ts';
import { exportList } from './export.ts';
import { importChildren, previewImport, rejected, undoImport } from './import.ts';
import { filters, list } from './list.ts';
import { removePart, restorePart, saveAlert, saveName, saveSibling } from './parts.ts';
import { addPhoto, photo } from './photos.ts';
import { head, history, record } from './record.ts';
import { remove, restore } from './removing.ts';
import { search, similar } from './search.ts';
import { saveStay } from './stays.ts';
import { timeline } from './timeline.ts';

export const childrenHandlers: Handlers<typeof children> = {
  'children.list': list,
  'children.filters': filters,
  'children.search': search,
  'children.head': head,
  'children.record': record,
  'children.timeline': timeline,
  'children.photo': photo,
  'children.similar': similar,
  'children.lists': ({ read }) => lists(read),
  'children.history': history,

  'children.add': async (context, input) => ({ id: input.id, ...(await addChild(context, input)) }),
  'children.edit': edit,
  'children.saveName': saveName,
  'children.saveStay': saveStay,
  'children.saveAlert': saveAlert,
  'children.joinSibling': joinSibling,
  'children.partSiblings': partSiblings,
  'children.saveSibling': saveSibling,
  'children.addPhoto': addPhoto,
  'children.removePart': removePart,
  'children.restorePart': restorePart,
  'children.remove': remove,
  'children.restore': restore,
  'children.saveListEntry': saveListEntry,

  'children.previewImport': previewImport,
  'children.import': importChildren,
  'children.undoImport': undoImport,
  'children.rejected': rejected,
  'children.export': exportList,
};
