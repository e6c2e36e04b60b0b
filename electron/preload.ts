import { contextBridge, ipcRenderer } from 'electron'
import { createBridge } from './shell/bridge.ts'

contextBridge.exposeInMainWorld('prathamiki', createBridge(ipcRenderer))
