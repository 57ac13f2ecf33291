import { useEffect, useState } from 'preact/hooks';

export const PLACES = ['hoja', 'formularios', 'calendario', 'drive', 'correo', 'bitacora'] as const;
export type PlaceName = (typeof PLACES)[number];

/** Where the page is: `#/correo?id=…`. */
export interface Route {
  place: PlaceName;
  query: Record<string, string>;
}

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const place = PLACES.find((name) => name === path) ?? 'hoja';
  return { place, query: Object.fromEntries(new URLSearchParams(search)) };
}

export function hashOf(place: PlaceName, query: Record<string, string> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${place}${search === '' ? '' : `?${search}`}`;
}

export function go(place: PlaceName, query: Record<string, string> = {}): void {
  location.hash = hashOf(place, query);
}

/** The present place; the component is drawn again when it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const changed = () => setRoute(routeOf(location.hash));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}
