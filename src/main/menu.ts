/** No menu, but on macOS, where copying and pasting by keyboard work only through one. Its words are the system's own. */
import type { Menu } from 'electron';

export function setMenu(menu: typeof Menu, platform: NodeJS.Platform): void {
  const roles = [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] as const;
  menu.setApplicationMenu(platform === 'darwin' ? menu.buildFromTemplate([...roles]) : null);
}
