/**
 * What the window may not do: everything it does not need. Each rule has an id in docs/security.md, where its test is
 * named too. The functions only set rules; none of them decides anything later.
 */
import type { App, Session, WebContents } from 'electron';
import type { Log } from './platform/log.ts';
import { isOurAddress, origin } from './protocol.ts';

/** A place that nothing listens at: whatever should slip through every other rule ends there. */
const deadProxy = '127.0.0.1:9';

type Sealed = Pick<App, 'enableSandbox'> & { readonly commandLine: Pick<App['commandLine'], 'appendSwitch'> };

/** Before Electron is ready. */
export function sealApp(app: Sealed): void {
  app.enableSandbox(); // SEC-02
  // SEC-06: no name is ever looked up, and Chromium's own helpers stay quiet.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('disable-breakpad');
}

/** SEC-05: bytes made by the page itself (a picture shown from memory) are the only thing besides our own bundle. */
export function mayLoad(address: string): boolean {
  return isOurAddress(address) || address.startsWith(`blob:${origin}/`) || address.startsWith('data:image/');
}

export async function sealSession(session: Session, log: Log): Promise<void> {
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !mayLoad(details.url);
    if (cancel) log.event('request.refused', { kind: details.resourceType });
    answer({ cancel });
  });
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.event('permission.refused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => {
    event.preventDefault();
    log.event('download.refused');
  });
  session.setSpellCheckerEnabled(false); // it would fetch dictionaries
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy });
}

/** SEC-08: the page stays the page. Holds for whatever contents are ever made, not only for our window's. */
export function sealContents(app: App, log: Log): void {
  app.on('web-contents-created', (_event, contents) => {
    refuseLeaving(contents, log);
    contents.setWindowOpenHandler(() => {
      log.event('window.refused');
      return { action: 'deny' };
    });
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}

function refuseLeaving(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault: () => void }) => {
    event.preventDefault();
    log.event('navigation.refused', { what });
  };
  contents.on('will-navigate', refuse('page'));
  contents.on('will-frame-navigate', refuse('frame'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
}
