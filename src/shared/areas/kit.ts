/** The reintegration kit: proposed, approved, bought, packed, handed over; and the stock it comes from. */
import type { Procedure } from '../procedure.ts';
import { kitOfChild } from './kit-child.ts';
import { kitOfHome } from './kit-home.ts';
import { kitOfOrganisation } from './kit-templates.ts';

export const kit = { ...kitOfChild, ...kitOfHome, ...kitOfOrganisation } as const satisfies Record<string, Procedure>;
