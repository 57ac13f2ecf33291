/** Small drawings on a field of 20 by 20, in the colour of the text around them. */
const PATHS = {
  sheet: 'M3 3h14v14H3z M3 8h14 M3 12.5h14 M8 3v14',
  form: 'M4 2.5h12v15H4z M6.5 7l1 1 2-2 M11.5 7h2.5 M6.5 12.5l1 1 2-2 M11.5 12.5h2.5',
  calendar: 'M3 4.5h14v13H3z M3 8.5h14 M7 2.5v4 M13 2.5v4',
  folder: 'M2.5 5h5l2 2.5h8v9.5h-15z',
  mail: 'M2.5 4.5h15v11h-15z M2.5 5l7.5 6 7.5-6',
  log: 'M3 4h14v12H3z M6 8l2.5 2L6 12 M10.5 12.5h3.5',
  document: 'M4.5 2.5h8l3 3v12h-11z M7 9h6 M7 12h6 M7 15h4',
  slides: 'M2.5 4h15v9h-15z M10 13v4 M6.5 17h7',
  file: 'M4.5 2.5h8l3 3v12h-11z',
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.5" />
    </svg>
  );
}
