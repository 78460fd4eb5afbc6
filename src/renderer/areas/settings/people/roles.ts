/** The roles, each with what it means in a sentence. */
import { roles } from '../../../../shared/access.ts';
import { useWords } from '../../../app/i18n.ts';
import type { Option } from '../../../ui/fields.tsx';

export function useRoleOptions(): readonly Option[] {
  const t = useWords('settings');
  const c = useWords('common');
  return roles.map((role) => ({ value: role, words: c(`role.${role}`), help: t(`role-help.${role}`) }));
}
