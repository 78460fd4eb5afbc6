/**
 * Chromium cannot load schemes it does not know, so `app://bundle/x` travels as `https://bundle.app.test/x`. Nothing
 * of it reaches a network: every request is answered or refused here.
 */
const carried = /^https:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.test(\/.*)?$/;

export function toPage(address: string): string {
  const match = /^([a-z0-9-]+):\/\/([a-z0-9-]+)(\/.*)?$/.exec(address);
  if (!match || match[1] === 'https' || match[1] === 'http') return address;
  return `https://${match[2]}.${match[1]}.test${match[3] ?? '/'}`;
}

/** The address as the application knows it; others, also those of a `blob:`, keep their own but for the origin. */
export function toApp(address: string): string {
  if (address.startsWith('blob:')) return `blob:${toApp(address.slice(5))}`;
  const match = carried.exec(address);
  return match ? `${match[2]}://${match[1]}${match[3] ?? '/'}` : address;
}
