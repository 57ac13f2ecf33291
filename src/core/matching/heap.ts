/** A queue of nodes by distance; among equal distances the smaller node comes first, so every run is alike. */
export interface Heap {
  push(node: number, distance: number): void;
  /** The nearest node; undefined when the queue is empty. */
  pop(): { node: number; distance: number } | undefined;
}

/** An empty queue (a binary heap). */
export function newHeap(): Heap {
  const nodes: number[] = [];
  const distances: number[] = [];

  const isBefore = (a: number, b: number): boolean => {
    const [x = 0, y = 0] = [distances[a], distances[b]];
    return x < y || (x === y && (nodes[a] ?? 0) < (nodes[b] ?? 0));
  };
  const swap = (a: number, b: number): void => {
    [nodes[a], nodes[b]] = [nodes[b] ?? 0, nodes[a] ?? 0];
    [distances[a], distances[b]] = [distances[b] ?? 0, distances[a] ?? 0];
  };
  const rise = (from: number): void => {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(at, above)) return;
      swap(at, above);
      at = above;
    }
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (left < nodes.length && isBefore(left, least)) least = left;
      if (right < nodes.length && isBefore(right, least)) least = right;
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };

  return {
    push(node, distance) {
      nodes.push(node);
      distances.push(distance);
      rise(nodes.length - 1);
    },
    pop() {
      if (nodes.length === 0) return undefined;
      swap(0, nodes.length - 1);
      const [node, distance] = [nodes.pop() ?? 0, distances.pop() ?? 0];
      sink();
      return { node, distance };
    },
  };
}
