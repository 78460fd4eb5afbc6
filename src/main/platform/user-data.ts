/** Where an application keeps what belongs to this person on this machine: the folder Electron too would choose. */
import { homedir } from 'node:os';
import { join } from 'node:path';

const name = 'Homeward';

export function userDataFolder(platform: NodeJS.Platform = process.platform, env = process.env): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
}
