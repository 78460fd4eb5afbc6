/** What other areas may ask about the people of the organisation. */
export { directorBySignInName, signInNameFor } from './people.ts';
