import type { ItemView, RawAnswer } from '../../protocol';
import { fill } from '../format';
import { W } from '../words';
import { Boxes, Dropdown, Radios } from './choices';
import { GridQuestion } from './grid-question';
import { Scale } from './scale';
import { DurationField, TextField } from './text-field';

export interface QuestionProps {
  item: ItemView;
  answer: RawAnswer | undefined;
  /** Ids of the elements that name and describe the question. */
  labelledBy: string;
  describedBy: string;
  onAnswer: (answer: RawAnswer | undefined) => void;
}

const KIND: Partial<Record<ItemView['type'], (props: QuestionProps) => preact.ComponentChild>> = {
  TEXT: TextField,
  PARAGRAPH_TEXT: TextField,
  DATE: TextField,
  TIME: TextField,
  DATETIME: TextField,
  DURATION: DurationField,
  MULTIPLE_CHOICE: Radios,
  CHECKBOX: Boxes,
  LIST: Dropdown,
  SCALE: Scale,
  RATING: Scale,
  GRID: GridQuestion,
  CHECKBOX_GRID: GridQuestion,
};

interface ItemProps {
  item: ItemView;
  answer: RawAnswer | undefined;
  problem: string | undefined;
  onAnswer: (answer: RawAnswer | undefined) => void;
}

/** A question with its title, help and mark; or a heading or picture between questions. */
export function Item({ item, answer, problem, onAnswer }: ItemProps) {
  const { id, type, title, helpText, required } = item;
  const Question = KIND[type];
  const named = `question-${id}`;
  if (Question === undefined) return <Between item={item} />;
  return (
    <div
      class={problem === undefined ? 'form-card' : 'form-card wrong'}
      role="group"
      aria-labelledby={named}
    >
      <h3 id={named}>
        {title}
        {required && (
          <span class="star" title={W.forms.required}>
            {' '}
            *
          </span>
        )}
      </h3>
      {helpText !== '' && (
        <p class="said hint" id={`${named}-help`}>
          {helpText}
        </p>
      )}
      <Question
        item={item}
        answer={answer}
        labelledBy={named}
        describedBy={`${named}-help ${named}-problem`}
        onAnswer={onAnswer}
      />
      {problem !== undefined && (
        <p class="problem" id={`${named}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

function Between({ item }: { item: ItemView }) {
  const { type, title, helpText } = item;
  return (
    <div class="form-card between">
      {title !== '' && <h3>{title}</h3>}
      {helpText !== '' && <p class="said">{helpText}</p>}
      <Media item={item} />
      {(type === 'FILE_UPLOAD' || type === 'UNSUPPORTED') && (
        <p class="hint">{W.forms.unsupported}</p>
      )}
    </div>
  );
}

/** The picture itself; of a video, its address: nothing is fetched from outside. */
function Media({ item: { title, media } }: { item: ItemView }) {
  const { image, url, alignment, width } = media;
  if (image !== undefined)
    return (
      <p style={{ textAlign: alignment.toLowerCase() }}>
        <img
          src={`data:${image.contentType ?? 'image/png'};base64,${image.base64}`}
          alt={title}
          width={width}
        />
      </p>
    );
  return url === '' ? null : <p class="hint">{fill(W.forms.video, { url })}</p>;
}
