import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, BridgeEvent } from './shared/bridge.ts';

/** `window.portolan`: two functions, one IPC channel each way. The main process validates what comes through. */
const bridge: Bridge = {
  call: (channel, request) => ipcRenderer.invoke('portolan:call', channel, request),
  subscribe: (listener) => {
    const forward = (_event: unknown, event: BridgeEvent) => listener(event);
    ipcRenderer.on('portolan:event', forward);
    return () => void ipcRenderer.off('portolan:event', forward);
  },
};

contextBridge.exposeInMainWorld('portolan', bridge);
