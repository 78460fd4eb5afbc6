/** How one gets into the home for practising: fictional data needs no secret, so its door says so. */
export const practiceDoor = { name: 'Amina Practice', password: 'practice-home' } as const;
