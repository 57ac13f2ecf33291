import type { GridItemJson, GridJson } from '../../../services/card-service/model';
import { useCardForm } from './form';
import { Picture } from './picture';

/** "If shown in the right side panel, you can display 1-2 columns": AS/reference/card-service/grid. */
const MOST_COLUMNS = 2;

/** Items side by side; with an action each of them is a button. */
export function CardGrid({ grid }: { grid: GridJson }) {
  const { click } = useCardForm();
  const { title, items = [], columnCount = 1, onClick } = grid;
  const columns = Math.min(Math.max(columnCount, 1), MOST_COLUMNS);
  return (
    <div class="card-grid">
      {title !== undefined && <p class="grid-title">{title}</p>}
      <ul style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {items.map((item, place) => (
          <li key={item.id ?? place} class={grid.borderStyle?.type === 'STROKE' ? 'framed' : ''}>
            {onClick === undefined ? (
              <Item item={item} />
            ) : (
              <button type="button" class="quiet" onClick={() => click(onClick, item.id ?? '')}>
                <Item item={item} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const ALIGN = { START: 'left', CENTER: 'center', END: 'right' } as const;

function Item({ item }: { item: GridItemJson }) {
  const { title, subtitle, image, layout, textAlignment = 'START' } = item;
  const picture = image?.imageUri !== undefined && (
    <Picture
      url={image.imageUri}
      alt={image.altText ?? ''}
      round={image.cropStyle?.type === 'CIRCLE'}
    />
  );
  return (
    <span class="grid-item" style={{ textAlign: ALIGN[textAlignment] }}>
      {layout !== 'TEXT_ABOVE' && picture}
      {title !== undefined && <strong>{title}</strong>}
      {subtitle !== undefined && <span class="hint">{subtitle}</span>}
      {layout === 'TEXT_ABOVE' && picture}
    </span>
  );
}
