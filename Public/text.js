/**
 * Cuts `[start, end)` at every border of the marks and hands out the pieces in order.
 *
 * A mark is `{start, end, …}`; a piece is `{start, end, marks}` with the marks that cover it.
 */
export function pieces(start, end, marks) {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((border, index) => ({
    start: sorted[index],
    end: border,
    marks: inside.filter((mark) => mark.start <= sorted[index] && mark.end >= border),
  }));
}
