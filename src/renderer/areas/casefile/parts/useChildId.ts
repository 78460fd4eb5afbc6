/** Whose file is open. */
import { useParams } from 'react-router';

export function useChildId(): string {
  return useParams()['childId'] ?? '';
}
