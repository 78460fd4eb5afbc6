export const gatesPath = '/journey/sign-off';
export const assessmentsPath = '/journey/self-assessment';
export const assessPath = '/journey/self-assessment/new';
export const boardPath = '/journey/board';
export const reportPath = '/journey/report';

export function gatePath(stageId: string): string {
  return `${gatesPath}/${stageId}`;
}
export function assessmentPath(id: string): string {
  return `${assessmentsPath}/${id}`;
}
export function reportOfPath(stageId: string): string {
  return `${reportPath}/${stageId}`;
}
