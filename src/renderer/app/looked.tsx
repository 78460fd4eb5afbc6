/** A page that is fetched when it is needed, and with it the look of the components it is made of. */
import { createElement, lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

export function looked<P extends object>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    const [{ Look }, Page] = await Promise.all([import('./Look.tsx'), load()]);
    const Looked = (props: P) => <Look>{createElement(Page, props)}</Look>;
    return { default: Looked };
  });
}
