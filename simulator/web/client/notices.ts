import { useCallback, useState } from 'preact/hooks';

/** Something said to the person: a message of the script, or of the page itself. */
export interface Notice {
  id: number;
  kind: 'plain' | 'toast' | 'good' | 'bad';
  title: string;
  text: string;
}

let last = 0;

/** Things said; passing ones go away by themselves, those that must be read stay until they are closed. */
export function useNotices() {
  const [notices, setNotices] = useState<Notice[]>([]);
  const dismiss = useCallback((id: number) => {
    setNotices((all) => all.filter((notice) => notice.id !== id));
  }, []);
  const say = useCallback((notice: Omit<Notice, 'id'>) => {
    last += 1;
    const id = last;
    setNotices((all) => [...all.slice(-3), { ...notice, id }]);
    if (notice.kind === 'good' || notice.kind === 'toast') setTimeout(() => dismiss(id), 8000);
  }, []);
  return { notices, say, dismiss };
}
