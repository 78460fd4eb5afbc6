/** Groups of roles that many procedures share. */
import { roles, type Role } from '../../../src/shared/access.ts';

/** For each procedure of an area, who gets past the gate's capability check. One missing does not compile. */
export type May<Area> = Readonly<Record<keyof Area & string, readonly Role[]>>;

export const D: readonly Role[] = ['director'];
export const plan: readonly Role[] = ['director', 'supervisor'];
export const team: readonly Role[] = ['director', 'supervisor', 'social-worker', 'trainer'];
export const carers: readonly Role[] = [...team, 'care-staff'];
export const all: readonly Role[] = roles;
export const trainers: readonly Role[] = ['director', 'supervisor', 'trainer'];
export const workers: readonly Role[] = ['director', 'supervisor', 'social-worker'];
/** Whoever is with the children. */
export const house: readonly Role[] = ['director', 'supervisor', 'social-worker', 'care-staff'];
