/** The bridge: one call, one listener. Neither `ipcRenderer` nor an event object ever reaches the page. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { bridgeName, callChannel, eventChannel, type AppEvent, type Bridge } from '../shared/bridge.ts';

const bridge: Bridge = {
  call: (procedure, input, draft) => ipcRenderer.invoke(callChannel, procedure, input, draft),
  on(listener) {
    const hear = (_event: IpcRendererEvent, event: AppEvent) => listener(event);
    ipcRenderer.on(eventChannel, hear);
    return () => void ipcRenderer.off(eventChannel, hear);
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
