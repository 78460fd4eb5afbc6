/** The one place where a child is opened is its record; older ways lead there. */
import { Navigate, useParams } from 'react-router';
import { childPath } from '../../../ui/child.ts';

export function ToRecord() {
  const { childId = '' } = useParams();
  return <Navigate replace to={childPath(childId, 'workers')} />;
}
