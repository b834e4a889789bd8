// Brings the chosen row of a table into sight; the page itself stays where it is.

const TRIES = 40; // the table may still be loading when the choice is known
const PAUSE = 100;

export function follow({ table, row, height }) {
  let tries = 0;
  let timer = 0;
  const look = () => {
    const box = document.querySelector(`.st-key-${table} .dvn-scroller`);
    if (box) show(box, row * height, height);
    else if ((tries += 1) < TRIES) timer = setTimeout(look, PAUSE);
  };
  look();
  return () => clearTimeout(timer);
}

function show(box, top, height) {
  const room = box.clientHeight - 1.5 * height; // the heading takes a part
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top > box.scrollTop + room) box.scrollTop = top - room / 2;
}
