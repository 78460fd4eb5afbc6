/** Electron's `session` and `protocol`: the application's own handlers are kept, and asked for each request. */
import { emitting, strict } from './strict.ts';

type SchemeHandler = (request: Request) => Response | Promise<Response>;
type RequestListener = (
  details: { url: string; method: string; resourceType: string },
  answer: (response: { cancel?: boolean }) => void,
) => void;
type PermissionListener = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;

/** What the double itself asks of a session. */
export interface SessionState {
  readonly api: object;
  answer(scheme: string, request: Request): Promise<Response> | null;
  cancels(details: { url: string; method: string; resourceType: string }): boolean;
  grants(permission: string): boolean;
  readonly emit: (event: string, ...args: readonly unknown[]) => boolean;
  readonly proxy: () => unknown;
}

const schemes = new Set<string>();
export const schemeRules = { closed: false };

export function registerSchemes(given: readonly { scheme: string }[]): void {
  if (schemeRules.closed) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  for (const { scheme } of given) schemes.add(scheme);
}

function protocolOf(handlers: Map<string, SchemeHandler>) {
  return strict('protocol', {
    handle(scheme: string, handler: SchemeHandler): void {
      if (!schemes.has(scheme)) throw new Error(`The Electron double needs ${scheme} registered as privileged`);
      if (handlers.has(scheme)) throw new Error(`Protocol ${scheme} is handled already`);
      handlers.set(scheme, handler);
    },
    isProtocolHandled: (scheme: string) => handlers.has(scheme),
  });
}

function makeSession(): SessionState {
  const handlers = new Map<string, SchemeHandler>();
  const events = emitting('session', ['will-download']);
  let onRequest: RequestListener | null = null;
  let onPermission: PermissionListener | null = null;
  let proxy: unknown = null;
  const accept = () => undefined;
  const api = strict('session', {
    ...events,
    protocol: protocolOf(handlers),
    webRequest: strict('session.webRequest', {
      onBeforeRequest: (listener: RequestListener) => void (onRequest = listener),
    }),
    setPermissionRequestHandler: (handler: PermissionListener) => void (onPermission = handler),
    setPermissionCheckHandler: accept,
    setDevicePermissionHandler: accept,
    setDisplayMediaRequestHandler: accept,
    setSpellCheckerEnabled: accept,
    setProxy(config: unknown): Promise<void> {
      proxy = config;
      return Promise.resolve();
    },
    resolveProxy: () => Promise.resolve(JSON.stringify(proxy)),
  });
  return {
    api,
    emit: events.emit,
    proxy: () => proxy,
    answer(scheme, request) {
      const handler = handlers.get(scheme);
      return handler ? Promise.resolve(handler(request)) : null;
    },
    cancels(details) {
      let cancelled = false;
      onRequest?.(details, (response) => void (cancelled = response.cancel === true));
      return cancelled;
    },
    // Like Electron, a session without a handler grants everything.
    grants(permission) {
      let granted = onPermission === null;
      onPermission?.(null, permission, (answer) => void (granted = answer));
      return granted;
    },
  };
}

const sessions = new Map<string, SessionState>();

export function sessionFor(partition: string): SessionState {
  if (partition.startsWith('persist:')) throw new Error('The Electron double refuses a session that is kept on disk');
  const known = sessions.get(partition) ?? makeSession();
  sessions.set(partition, known);
  return known;
}
