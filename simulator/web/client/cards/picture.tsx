import type { IconJson } from '../../../services/card-service/model';
import { fill } from '../format';
import { W } from '../words';

/** A picture. Nothing is fetched from elsewhere: one that is an address is shown by its words. */
export function Picture({
  url,
  alt,
  round = false,
}: {
  url: string;
  alt: string;
  round?: boolean;
}) {
  const shape = `card-picture${round ? ' round' : ''}`;
  if (url.startsWith('data:')) return <img class={shape} src={url} alt={alt} />;
  return (
    <span class={`${shape} absent`} role="img" aria-label={fill(W.cards.picture, { alt })}>
      {alt === '' ? '▨' : alt}
    </span>
  );
}

/** An icon by its first letter: the drawings themselves are Google's. */
export function CardIcon({ icon }: { icon: IconJson }) {
  const { knownIcon, iconUrl, materialIcon, altText, imageType } = icon;
  const name = materialIcon?.name ?? knownIcon ?? /([^/]+)\.\w+$/.exec(iconUrl ?? '')?.[1] ?? '';
  if (name === '' || name === 'NONE') return null;
  const round = imageType === 'CIRCLE' ? ' round' : '';
  const letter = name.slice(0, 1).toUpperCase();
  if (altText === undefined)
    return (
      <span class={`card-icon${round}`} aria-hidden="true">
        {letter}
      </span>
    );
  return (
    <span class={`card-icon${round}`} role="img" aria-label={altText} title={altText}>
      {letter}
    </span>
  );
}
