/** Makes an element. Strings become text nodes, so nothing from the server is ever read as markup. */
export function el(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(key, value);
  node.append(...children.flat(2).filter((child) => child));
  return node;
}

/** A link inside the page: `app.js` turns it into a step of the history. */
export function link(state, attributes, ...children) {
  return el("a", { href: address(state), "data-nav": "", ...attributes }, ...children);
}

/** A line of small print, its parts parted by dots; parts that are missing are left out. */
export function facts(...parts) {
  return el("p", { class: "facts" }, parts.filter((part) => part).flatMap((part, index) => (index ? [" · ", part] : part)));
}

/** The members of the state, in the order in which they stand in an address. */
const members = ["q", "speaker", "outlet", "kind", "collapse", "article", "quote"];

export function address(state) {
  const query = new URLSearchParams(members.filter((name) => state[name]).map((name) => [name, state[name]])).toString();
  return query ? `/?${query}` : "/";
}

export function currentState() {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(members.map((name) => [name, query.get(name) ?? ""]));
}

/** `1 quote`, `12,345 quotes`. */
export function count(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

export function date(published) {
  return published ? el("time", { datetime: published }, published.slice(0, 10)) : "undated";
}

/** Shows what went wrong, and how to go on. */
export function problemBox(error, again) {
  const title = { 400: "This cannot be searched for", 404: "This is not here" }[error.status] ?? error.message;
  const button = again && el("button", { type: "button" }, "Try again");
  if (button) button.addEventListener("click", again);
  return el("div", { class: "problem" }, el("p", {}, el("strong", {}, title)),
    error.detail && el("p", {}, error.detail), button);
}
