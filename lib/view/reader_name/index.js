// Keeps the name under which a reader corrects in the reader's own browser: a server may have many readers.

const KEY = "crackdown_timeline_reader";

export default function ({ data, setStateValue }) {
  if (data.name === null) recall(setStateValue);
  else keep(data.name);
}

function recall(tell) {
  const name = stored();
  if (name) tell("name", name);
}

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function keep(name) {
  try {
    if (name) localStorage.setItem(KEY, name);
    else localStorage.removeItem(KEY);
  } catch {
    // a browser that keeps nothing: the session remembers the name until the page is closed
  }
}
