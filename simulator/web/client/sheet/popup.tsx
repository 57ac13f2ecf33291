import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A button that opens a list of buttons under it; Escape, a click elsewhere or a choice closes it. */
export function Popup({ title, children }: { title: string; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (!ref.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    <div
      ref={ref}
      class="popup"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !ref.current?.contains(to)) setOpen(false);
      }}
    >
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {title}
      </button>
      {open && (
        <ul class="popup-list" onClick={() => setOpen(false)}>
          {children}
        </ul>
      )}
    </div>
  );
}
