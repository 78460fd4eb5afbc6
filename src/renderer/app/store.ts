/** The window's own state: cached answers, and where each list stood. No record is kept in a slice. */
import { configureStore, createSlice } from '@reduxjs/toolkit';
import type { PayloadAction } from '@reduxjs/toolkit';
import { useDispatch, useSelector } from 'react-redux';
import { api } from './api.ts';

export interface ListPlace {
  readonly search: string;
  readonly sort: string | null;
  readonly direction: 'up' | 'down';
  readonly scroll: number;
  readonly selected: string | null;
}
interface Screen {
  readonly places: Readonly<Record<string, ListPlace>>;
  readonly railOpen: boolean;
}

const start: Screen = { places: {}, railOpen: true };
export const emptyPlace: ListPlace = { search: '', sort: null, direction: 'up', scroll: 0, selected: null };

const screen = createSlice({
  name: 'screen',
  initialState: start,
  reducers: {
    /** `initial` counts only the first time: a list opened again stands as it was left. */
    placed(state, action: PayloadAction<{ name: string; change: Partial<ListPlace>; initial: ListPlace }>) {
      const { name, change, initial } = action.payload;
      state.places[name] = { ...initial, ...state.places[name], ...change };
    },
    railToggled(state) {
      state.railOpen = !state.railOpen;
    },
  },
});
export const { placed, railToggled } = screen.actions;

export function createAppStore() {
  return configureStore({
    reducer: { screen: screen.reducer, [api.reducerPath]: api.reducer },
    middleware: (defaults) => defaults().concat(api.middleware),
    devTools: false,
  });
}
export type AppStore = ReturnType<typeof createAppStore>;
export type AppState = ReturnType<AppStore['getState']>;
export const useAppDispatch = useDispatch.withTypes<AppStore['dispatch']>();
export const useAppSelector = useSelector.withTypes<AppState>();
