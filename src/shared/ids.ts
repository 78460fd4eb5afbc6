/** Ids are made where the record is made, so that saving twice makes one record: uuid version 7 as lower-case text. */
import * as z from 'zod';

export const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[57][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'id');
/** A stable id of the shipped catalogue, such as `swf-form-team`. */
export const CatalogueId = z.string().regex(/^[a-z][a-z0-9-]{1,79}$/, 'id');
/** A row that came with the catalogue has its id; one an organisation added has a uuid. */
export const EntryId = z.union([Id, CatalogueId]);
