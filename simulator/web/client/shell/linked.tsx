import { useShared } from '../shared';

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:)\]])/;

/** A text in which addresses can be followed within this page. Marks of HTML in it are taken off. */
export function Linked({ text }: { text: string }) {
  const { openUrl } = useShared();
  const parts = withoutMarks(text).split(ADDRESS);
  return (
    <>
      {parts.map((part, place) =>
        place % 2 === 1 ? (
          <a
            key={place}
            href={part}
            onClick={(event) => {
              event.preventDefault();
              openUrl(part);
            }}
          >
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** Descriptions of events may hold simple HTML, which Calendar shows and does not print. */
function withoutMarks(text: string): string {
  if (!/<\/?[a-z][^>]*>/i.test(text)) return text;
  const lines = text.replaceAll(/<(br|\/p|\/li|\/div)\b[^>]*>/gi, '\n');
  return new DOMParser().parseFromString(lines, 'text/html').body.textContent ?? '';
}
