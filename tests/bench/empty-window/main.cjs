/** The least an application can do: one page of its own scheme in one window. What starting costs is measured against it. */
'use strict';
const { mkdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, protocol, session, BrowserWindow } = require('electron');

const window = join(process.env.HOMEWARD_HOME, 'window');
mkdirSync(window, { recursive: true });
app.setPath('userData', process.env.HOMEWARD_HOME);
app.setPath('sessionData', window);
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const page = readFileSync(join(__dirname, 'index.html'));
  const answer = () => new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  session.fromPartition('empty').protocol.handle('app', answer);
  const webPreferences = {
    partition: 'empty',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  };
  void new BrowserWindow({ width: 1320, height: 720, webPreferences }).loadURL('app://bundle/index.html');
});
