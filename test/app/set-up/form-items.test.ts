import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FoundItem, ItemSpec, OpenForm } from '../../../src/app/ports/forms-maker';
import { addMissing } from '../../../src/app/set-up/form-items';

interface Item extends FoundItem {
  kind: ItemSpec['kind'];
}

/** A form that is a list, and dies after so many changes. */
class PaperForm {
  items: Item[] = [];
  changes = 0;
  diesAfter = Number.POSITIVE_INFINITY;
  private next = 0;

  private change(): void {
    if (this.changes >= this.diesAfter) throw new Error('killed');
    this.changes += 1;
  }

  open(): OpenForm {
    const at = (id: string) => this.items.findIndex((item) => item.id === id);
    const dress = (item: Item, spec: ItemSpec, place: number) => {
      if (item.title !== spec.title) {
        this.change();
        item.title = spec.title;
      }
      if (at(item.id) === place) return;
      this.change();
      this.items.splice(at(item.id), 1);
      this.items.splice(place, 0, item);
    };
    const form: Partial<OpenForm> = {
      items: () => this.items.map((item) => ({ ...item })),
      fits: (id, spec) => this.items[at(id)]?.kind === spec.kind,
      add: (spec, place) => {
        this.change();
        const item: Item = { id: `i${(this.next += 1)}`, title: '', help: '', kind: spec.kind };
        this.items.push(item);
        dress(item, spec, place);
        return item.id;
      },
      dress: (id, spec, place) => {
        const item = this.items[at(id)];
        if (item !== undefined) dress(item, spec, place);
      },
    };
    return form as OpenForm;
  }
}

const spec = (key: string, kind: 'text' | 'long' = 'text'): ItemSpec => ({
  key,
  kind,
  title: `T ${key}`,
  help: '',
  required: false,
});

const SPECS = ['a', 'b', 'c', 'd', 'e', 'f'].map((key, index) =>
  spec(key, index % 2 === 0 ? 'text' : 'long'),
);

function titles(form: PaperForm): string[] {
  return form.items.map(({ title }) => title);
}

describe('questions that are missing', () => {
  it('are all asked, in order, wherever the one before was killed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(14), { maxLength: 4 }), (deaths) => {
        const form = new PaperForm();
        for (const death of deaths) {
          form.diesAfter = form.changes + death;
          try {
            addMissing(form.open(), { specs: SPECS, recorded: {}, before: [] });
          } catch (error) {
            expect((error as Error).message).toBe('killed');
          }
        }
        form.diesAfter = Number.POSITIVE_INFINITY;
        const record = addMissing(form.open(), { specs: SPECS, recorded: {}, before: [] });
        expect(titles(form)).toEqual(SPECS.map(({ title }) => title));
        expect(Object.values(record)).toEqual(form.items.map(({ id }) => id));
      }),
    );
  });

  it('are added behind the one they follow, and what people made of the form stays', () => {
    fc.assert(
      fc.property(
        fc.subarray(SPECS),
        fc.infiniteStream(fc.nat(20)),
        fc.nat(9),
        (asked, places, death) => {
          const form = new PaperForm();
          const recorded = addMissing(form.open(), { specs: asked, recorded: {}, before: [] });
          const [first, second] = [places.next().value, places.next().value];
          const own: Item = { id: 'own', title: 'T b', help: '', kind: 'long' };
          form.items.splice(first % (form.items.length + 1), 0, own);
          form.items.unshift(...form.items.splice(second % (form.items.length + 1)));
          const before = form.items.map(({ id }) => id);
          form.diesAfter = form.changes + death;
          try {
            addMissing(form.open(), { specs: SPECS, recorded, before });
          } catch (error) {
            expect((error as Error).message).toBe('killed');
          }
          form.diesAfter = Number.POSITIVE_INFINITY;
          const record = addMissing(form.open(), { specs: SPECS, recorded, before });
          expect(form.items).toHaveLength(SPECS.length + 1);
          expect(form.items.map(({ id }) => id).filter((id) => before.includes(id))).toEqual(
            before,
          );
          expect(Object.values(record)).not.toContain('own');
          for (const { key, title } of SPECS) {
            expect(form.items.find(({ id }) => id === record[key])?.title).toBe(title);
          }
        },
      ),
    );
  });

  it('cost nothing when none is missing', () => {
    const form = new PaperForm();
    const recorded = addMissing(form.open(), { specs: SPECS, recorded: {}, before: [] });
    form.items.reverse();
    const { changes } = form;
    expect(addMissing(form.open(), { specs: SPECS, recorded, before: [] })).toEqual(recorded);
    expect(form.changes).toBe(changes);
  });
});
