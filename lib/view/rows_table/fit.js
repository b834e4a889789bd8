// Which columns have room beside one another: the first two always, the others in their order as long as there is room.

export function fitting(columns, room) {
  let used = 0;
  return columns.flatMap(({ width }, place) => {
    if (place > 1 && used + width > room) return [];
    used += width;
    return [place];
  });
}

// All rows have the same tracks: each column its width, and of what is left a share as large as that. Where `room` is too
// narrow for them all but the first give way; without room (0) the table scrolls sideways.
export function tracks(columns, shown, room) {
  const widths = shown.map((place) => columns[place].width);
  const narrow = room && widths.reduce((sum, width) => sum + width, 0) > room;
  return widths.map((width, n) => `minmax(${narrow && n ? 0 : width}px, ${width}fr)`).join(" ");
}
